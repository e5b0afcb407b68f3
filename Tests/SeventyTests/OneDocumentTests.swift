import TestSupport
import Testing

/// What a command about one partner reads of the others.
@Suite struct OneDocumentTests {
    /// The documents of partners that a command reads, and the most bytes of one of them at a time.
    private func reads(_ words: [String]) throws -> (documents: Set<String>, largest: Int) {
        var partners = ["contoso": StoreFixture.contoso]
        for number in 1...20 {
            partners["other-\(number)"] =
                #"{"format": 1, "id": "other-\#(number)", "name": "Other \#(number)", "revision": 1, "x": ""#
                + String(repeating: "x", count: 20_000) + "\"}"
        }
        let fixture = StoreFixture(partners: partners)
        let trace = fixture.folder.path + "/trace"
        let result = try runProgram(
            "strace",
            ["-f", "-y", "-o", trace, "-e", "trace=read,pread64", builtProgram("seventy")] + words
                + ["--store", fixture.path])
        #expect([0, 64, 66].contains(result.status), "\(result.error)")
        var (documents, largest) = (Set<String>(), 0)
        for line in try #require(readFile(trace)).split(separator: "\n") {
            guard let start = line.range(of: "/partners/"),
                let count = line.split(separator: " ").last.flatMap({ Int($0) })
            else { continue }
            let name = String(line[start.upperBound...].prefix { $0 != ">" })
            documents.insert(name)
            if name != "contoso.json" { largest = max(largest, count) }
        }
        return (documents, largest)
    }

    @Test(arguments: [
        ["score", "contoso"], ["gaps", "contoso"], ["standing", "contoso"],
        ["edit", "contoso", "--set", "azure.usage-growth=7"],
        ["scenario", "list", "contoso"], ["log", "--partner", "contoso"], ["backup", "list", "contoso"],
    ])
    func aKeyReadsOneDocument(words: [String]) throws {
        #expect(try reads(words).documents.subtracting(["contoso.json"]) == [])
    }

    @Test(arguments: [
        ["score", "other 7"], ["score", "othr-7"], ["edit", "Nobody", "--set", "azure.usage-growth=7"],
        // A new name must be nobody else's.
        ["partner", "rename", "contoso", "New"],
    ])
    func aNameReadsTheHeadsOfTheOthers(words: [String]) throws {
        let (documents, largest) = try reads(words)
        #expect(documents.count == 21)
        // The one that was found is read as a whole.
        if words[1] != "other 7" { #expect(largest <= 4096) }
    }
}

extension Substring {
    /// Where a text stands.
    fileprivate func range(of text: String) -> Range<Index>? {
        indices.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
    }
}
