import JSONTree
import PartnerStore
import SolutionsPartner
import Testing

@Suite("The sample store")
struct SampleStoreTests {
    let folder: TemporaryFolder
    let store: PartnerStore

    init() throws {
        folder = try TemporaryFolder()
        store = try PartnerStore(opening: "\(repository)/SampleData")
    }

    @Test("validates without findings")
    func valid() { #expect(store.validate().map(\.description) == []) }

    @Test("pins every partner")
    func pinned() throws {
        #expect(
            try store.partnerIDs() == ["adatum", "contoso", "fabrikam", "northwind", "partner-a", "tailspin"])
        for entry in try store.partners() { #expect(try entry.document.get().partner.asOf != nil) }
    }

    /// Partner, designation, the track that counts, the exact total, whether it is qualified.
    static let totals = [
        "contoso data-ai - 80 false",
        "contoso digital-app-innovation - 56 false",
        "contoso infrastructure - 60 false",
        "contoso business-applications larger-markets 14213/350 false",
        "contoso modern-work smb 86.25 true",
        "contoso security - 214/3 true",
        "fabrikam data-ai - 22.5 false",
        "fabrikam business-applications other-markets 73.5 true",
        "fabrikam modern-work enterprise 82 true",
        "fabrikam security - 77.52 true",
        "northwind data-ai smb 70.5 true",
        "northwind digital-app-innovation smb 66.5 false",
        "northwind infrastructure smb 62.5 false",
        "northwind business-applications smb 7 false",
        "northwind modern-work smb 75.45 true",
        "northwind security smb 208/3 false",
        "partner-a security - 60 false",
        "tailspin data-ai - 80 true",
        "tailspin digital-app-innovation - 80 true",
        "tailspin infrastructure - 88 true",
        "tailspin business-applications enterprise 2001/28 true",
        "tailspin modern-work enterprise 88.25 true",
        "tailspin security - 5852/75 true",
    ]

    @Test("has the totals that its stories tell", arguments: totals)
    func total(_ row: String) throws {
        let words = row.split(separator: " ").map(String.init)
        let score = try #require(try card(of: words[0]).designation(DesignationID(rawValue: words[1])))
        #expect(score.counting.rules.id?.rawValue ?? "-" == words[2])
        #expect(score.total.description == words[3])
        #expect("\(score.isQualified)" == words[4])
    }

    @Test("shows no points for a partner of whom nothing is known")
    func unknown() throws {
        for score in try card(of: "adatum").designations { #expect(score.total == 0) }
    }

    @Test("is spelled as the store would save it")
    func spelling() throws {
        for entry in try store.partners() {
            let document = try entry.document.get()
            let text = try #require(fileText("\(repository)/SampleData/\(document.file)"))
            #expect(document.node.formatted() == text)
        }
    }

    func card(of id: String) throws -> Scorecard {
        let partner = try store.partner(id).partner
        let catalog = store.catalog().catalog
        let day = try #require(partner.asOf)
        let choice = try #require(ScoringChoice(for: partner, today: day, catalog: catalog))
        return Scorecard(of: partner, under: try catalog.edition(choice.edition, on: day), on: day)
    }

    @Test("can be written to an empty folder")
    func written() throws {
        let copy = try SampleStore.write(to: "\(folder.path)/sample")
        #expect(copy.settings.title == "Sample partners")
        #expect(try copy.partnerIDs() == store.partnerIDs())
        #expect(copy.validate().isEmpty)
        #expect(copy.isWritable)
    }
}

@Suite("The embedded files")
struct EmbeddedFileTests {
    @Test(
        "are all files of their folders",
        arguments: [
            ("Editions", "Sources/SolutionsPartner/Editions"), ("Themes", "Themes"), ("SampleData", "SampleData"),
        ])
    func complete(_ name: String, _ place: String) throws {
        let files = try filesBelow("\(repository)/\(place)")
        #expect(EmbeddedFile.names(in: name).sorted() == files.map { "\(name)/\($0)" })
        for file in files {
            let text = try #require(fileText("\(repository)/\(place)/\(file)"))
            #expect(EmbeddedFile.bytes(of: "\(name)/\(file)") == Array(text.utf8))
        }
    }
}
