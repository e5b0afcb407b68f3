import JSONTree
import TestSupport
import Testing

/// Facts edited as text: the editor is a script that changes the file as somebody would.
@Suite("edit --editor") struct EditorCommandTests {
    private let store = StoreFixture()

    /// Edits contoso with a shell command that finds the file as `$1`.
    private func edit(_ script: String, _ options: String...) -> BuiltProgram.Result {
        let path = "\(store.folder.path)/editor"
        writeFile(path, "#!/bin/sh\necho run >> '\(path).runs'\n\(script)\n")
        return BuiltProgram.run(
            ["edit", "contoso", "--editor"] + options,
            environment: [
                "SEVENTY_STORE": store.path, "EDITOR": "/bin/sh \(path)",
                "XDG_STATE_HOME": "\(store.folder.path)/state", "PATH": "/usr/bin:/bin",
            ])
    }

    private var runs: Int { (readFile("\(store.folder.path)/editor.runs") ?? "").split(separator: "\n").count }
    private var kept: String? {
        let path = "\(store.folder.path)/state/seventy/editing"
        let result = try? runProgram("sh", ["-c", "ls \(path)/*.ini"])
        return result.flatMap { $0.status == 0 ? String($0.output.split(separator: "\n")[0]) : nil }
    }

    @Test func whatIsDifferentIsSavedAtOnce() throws {
        let result = edit(
            """
            sed -i 's/^azure.net-customer-adds = 2/azure.net-customer-adds = 7/' "$1"
            sed -i 's/^anniversary = /anniversary = 11 Nov 2022/' "$1"
            sed -i '/^security.intermediate-certifications.step1/d' "$1"
            printf '[person.maria]\\nname = Maria Silva\\ncertification.AZ-500 = 2022-06-01\\n' >> "$1"
            """, "--reason", "October")
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("Contoso Consulting"))
        let document = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(document.value(at: ["measures", "azure.net-customer-adds", "value"]) == 7)
        #expect(document.value(at: ["measures", "security.intermediate-certifications.step1"]) == nil)
        #expect(document.value(at: ["measures", "security.intermediate-certifications.step2", "value"]) == 1)
        #expect(document.value(at: ["membership", "anniversary"]) == "2022-11-11")
        #expect(document.value(at: ["people", "maria", "certifications", "AZ-500", "earned"]) == "2022-06-01")
        #expect(document["revision"] == 1)
        #expect(store.run("log").output.contains("October"))
        #expect(kept == nil)
    }

    /// Whatever the document holds can be edited: the partner itself as well.
    @Test func whatIsKnownOfThePartnerIsEdited() throws {
        let result = edit(
            """
            sed -i 's/^account = [0-9]*/account = 99-A/; s/^as-of = [0-9-]*/as-of = 16 Oct 2022/' "$1"
            sed -i 's/^edition = /edition = 2022-10/; s/^accounts = /accounts = 7, 8/' "$1"
            sed -i 's/^note = /note = "one \\\\n# two"/; s/^name = Contoso Consulting/name = Contoso Two/' "$1"
            """)
        #expect(result.status == 0, "\(result.error)")
        let document = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(document["account"] == "99-A")
        #expect(document["asOf"] == "2022-10-16")
        #expect(document["edition"] == "2022-10")
        #expect(document["note"] == "one \n# two")
        #expect(document["name"] == "Contoso Two")
        #expect(document["accounts"] == .object(["7": .object([:]), "8": .object([:])]))
        #expect(document["revision"] == 1)
    }

    /// Names are those of --set; none of them can be tried out.
    @Test func theNamesAreThoseOfSet() throws {
        #expect(store.run("edit", "contoso", "--set", "partner.account=123").status == 0)
        #expect(try JSONNode.parse(try #require(store.document("contoso")))["account"] == "123")
        #expect(store.run("edit", "contoso", "--unset", "partner.account").status == 0)
        #expect(try JSONNode.parse(try #require(store.document("contoso")))["account"] == nil)
        #expect(store.run("edit", "contoso", "--unset", "partner.name").status == 64)
        let tried = store.run("what-if", "contoso", "--set", "partner.account=123")
        #expect(tried.status == 64)
        #expect(tried.error.contains("'seventy edit' changes it"))
    }

    @Test(arguments: ["true", ": > \"$1\"", "sed -i 's/^#.*//' \"$1\""])
    func whoChangesNothingChangesNothing(script: String) {
        let before = store.document("contoso")
        let result = edit(script)
        #expect(result.status == 0, "\(result.error)")
        #expect(store.document("contoso") == before)
        #expect(kept == nil)
    }

    /// Whatever an editor makes of the ends of lines, the lines are those that were handed out, and nothing else changes.
    @Test(arguments: [
        "sed -i 's/$/\\r/' \"$1\"", "sed -i '10,$s/$/\\r/' \"$1\"", "sed -i '/^azure.net/s/$/\\r/' \"$1\"",
        "tr '\\n' '\\r' < \"$1\" > \"$1.x\"; mv \"$1.x\" \"$1\"", "sed -i '1s/^/\\xef\\xbb\\xbf/; s/$/\\r/' \"$1\"",
    ])
    func theEndsOfLinesAreThoseOfTheEditor(script: String) throws {
        #expect(edit("sed -i 's/^note =.*/note = one/' \"$1\"").status == 0)
        let before = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(edit(script).output.contains("Nothing to change"))
        let result = edit("sed -i 's/^azure.net-customer-adds = 2 .*/azure.net-customer-adds = 7/' \"$1\"; \(script)")
        #expect(result.status == 0, "\(result.error)")
        let document = try JSONNode.parse(try #require(store.document("contoso")))
        let place = ["measures", "azure.net-customer-adds"]
        #expect(document.value(at: place + ["value"]) == 7)
        let rest = [place, ["revision"]]
        #expect(rest.reduce(document) { $0.setting($1, to: nil) } == rest.reduce(before) { $0.setting($1, to: nil) })
    }

    /// Every fault is marked at its line and handed out again; what is not mended is kept, and nothing is lost.
    @Test func faultsAreToldAtTheirLinesAndNothingIsLost() throws {
        let before = store.document("contoso")
        let script = """
            grep -q '^#!' "$1" && exit 0
            sed -i 's/^azure.net-customer-adds = 2/azure.net-customer-adds = many/' "$1"
            printf 'no.such.input = 3\\nwithout a sign\\n' >> "$1"
            """
        let result = edit(script)
        #expect(result.status == 65)
        #expect(runs == 2, "it is handed out again with what is wrong")
        #expect(store.document("contoso") == before)
        let file = try #require(kept)
        let text = try #require(readFile(file))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let place = try #require(lines.firstIndex { $0.hasPrefix("azure.net-customer-adds = many") })
        #expect(lines[place - 1].hasPrefix("#! azure.net-customer-adds takes a whole number"))
        #expect(result.error.contains("\(file):\(place + 1): azure.net-customer-adds takes"))
        #expect(result.error.contains("without a sign"))
        #expect(try runProgram("stat", ["-c", "%a", file]).output == "600\n")
        // The next time goes on with it.
        let next = edit(
            """
            sed -i 's/= many/= 9/; /^no.such/d; /^without/d' "$1"
            """)
        #expect(next.status == 0, "\(next.error)")
        #expect(store.document("contoso")?.contains("\"azure.net-customer-adds\": {\"value\": 9") == true)
        #expect(kept == nil)
    }

    @Test func whatOthersSavedMeanwhileIsMerged() throws {
        let other = "SEVENTY_STORE='\(store.path)' '\(BuiltProgram.path)' edit contoso --set azure.usage-growth=5"
        let result = edit(
            "\(other) > /dev/null; sed -i 's/^azure.net-customer-adds = 2/azure.net-customer-adds = 8/' \"$1\"")
        #expect(result.status == 0, "\(result.error)")
        let document = try #require(store.document("contoso"))
        #expect(document.contains("\"azure.net-customer-adds\": {\"value\": 8"))
        #expect(document.contains("\"azure.usage-growth\": {\"value\": 5"))
    }

    @Test func theSameFactChangedByOthersIsAConflict() throws {
        let other = "SEVENTY_STORE='\(store.path)' '\(BuiltProgram.path)' edit contoso --set azure.net-customer-adds=5"
        let script = "sed -i 's/^azure.net-customer-adds = 2/azure.net-customer-adds = 8/' \"$1\""
        let result = edit("\(other) > /dev/null; \(script)")
        #expect(result.status == 1)
        #expect(result.error.contains("goes on with it"))
        #expect(store.document("contoso")?.contains("\"azure.net-customer-adds\": {\"value\": 5") == true)
        let file = try #require(kept)
        #expect(readFile(file)?.contains("azure.net-customer-adds = 8") == true)
        #expect(edit("true", "--mine").status == 0)
        #expect(store.document("contoso")?.contains("\"azure.net-customer-adds\": {\"value\": 8") == true)
    }

    /// What nobody touched is not saved by looking at it; the text says that it waits.
    @Test func textOfTheLastTimeIsNotSavedByLooking() throws {
        let before = store.document("contoso")
        #expect(edit("sed -i 's/^azure.net-customer-adds = 2/azure.net-customer-adds = 8/' \"$1\"; exit 3").status == 1)
        let looked = edit("grep -c 'was not saved the last time' \"$1\" > '\(store.folder.path)/seen'")
        #expect(looked.status == 1 && looked.error.contains("came back as it was"), "\(looked.error)")
        #expect(readFile("\(store.folder.path)/seen") == "1\n")
        #expect(store.document("contoso") == before && kept != nil)
        #expect(edit("true", "--mine").status == 0)
        #expect(store.document("contoso")?.contains("\"azure.net-customer-adds\": {\"value\": 8") == true)
        #expect(kept == nil)
    }

    /// A text that lost its end, and one that takes most away, wait until somebody says that it is meant.
    @Test(arguments: [
        (
            "head -c $(grep -b '^anniversary' \"$1\" | cut -d: -f1) \"$1\" > \"$1.x\"; mv \"$1.x\" \"$1\"",
            "without its end"
        ),
        ("sed -i 's/^\\([a-z][^=]*\\) = .*/\\1 =/; s/^name =.*/name = Contoso/' \"$1\"", "takes away"),
    ])
    func aDoubtfulTextWaitsForYes(script: String, why: String) throws {
        #expect(edit("sed -i 's/^anniversary = /anniversary = 2022-11-11/' \"$1\"").status == 0)
        let before = store.document("contoso")
        let result = edit(script)
        #expect(result.status == 1 && result.error.contains(why), "\(result.error)")
        #expect(!result.error.contains("Error:") && result.error.contains("--yes"), "\(result.error)")
        #expect(store.document("contoso") == before && kept != nil)
        #expect(edit("true").status == 1, "looking at it does not save it")
        #expect(edit("true", "--mine").status == 1, "what others did is another question")
        #expect(store.document("contoso") == before && kept != nil)
        #expect(edit("true", "--yes").status == 0)
        #expect(store.document("contoso") != before && kept == nil)
        #expect(store.document("contoso")?.contains("anniversary") == false)
    }

    /// Remarks may go, and so may whoever is listed last or a few facts.
    @Test func aTextWithItsFactsIsNotAskedAbout() throws {
        #expect(edit("printf '[person.maria]\\nname = Maria\\ncertification.AZ-500 = held\\n' >> \"$1\"").status == 0)
        #expect(edit("sed -i '/maria/,/AZ-500/d' \"$1\"").status == 0)
        let result = edit("sed -i '/^#/d; s/^azure.net-customer-adds = 2 .*/azure.net-customer-adds = 7/' \"$1\"")
        #expect(result.status == 0, "\(result.error)")
        #expect(store.document("contoso")?.contains("\"azure.net-customer-adds\": {\"value\": 7") == true)
    }

    @Test(arguments: [("exit 3", 1), ("/nonexistent-editor", 1)])
    func anEditorThatFailsChangesNothing(script: String, status: Int32) {
        let before = store.document("contoso")
        let result = edit(script)
        #expect(result.status == status)
        #expect(!result.error.isEmpty)
        #expect(store.document("contoso") == before)
    }

    /// What an editor saves in another encoding is laid aside, and the next text does not take its place.
    @Test func whatCannotBeReadIsLaidAside() throws {
        let result = edit("printf 'note = M\\374ller\\n' > \"$1\"")
        #expect(
            result.status == 65 && result.error.contains("something else than UTF-8 text. Nothing"), "\(result.error)")
        let place = try #require(
            result.error.split(separator: " ").first { $0.contains(".unreadable") }.map { String($0.dropLast()) })
        #expect(edit("true").status == 0)
        #expect(try runProgram("grep", ["-c", "ller", place]).output == "1\n")
    }
}
