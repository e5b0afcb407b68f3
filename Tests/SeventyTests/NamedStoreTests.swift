import TestSupport
import Testing

@testable import seventy

/// Who names a store on the command line is told commands that name it too.
@Suite struct NamedStoreTests {
    @Test(arguments: [
        (["score", "--store", "/data/p"], "/data/p"), (["--store=/data/p", "score"], "/data/p"),
        (["validate", "/data/p"], "/data/p"), (["validate", "--json", "/data/p"], "/data/p"),
        (["linear", "--as-of", "2026-01-01", "/data/p"], "/data/p"), (["/data/p", "--plain"], "/data/p"),
        (["doctor", "/data/p", "--store", "/data/q"], "/data/p"), (["score", "contoso"], nil),
        (["partner", "add", "x", "--", "--store"], nil), ([], nil),
    ])
    func isFoundOnTheCommandLine(words: [String], path: String?) {
        #expect(NamedStore(words).path == path, "\(words)")
    }

    @Test(arguments: [
        ("'seventy undo 3' takes it back.", "'seventy undo 3 --store /data/p' takes it back."),
        (
            "'seventy log' and 'seventy scenario list contoso'.",
            "'seventy log --store /data/p' and 'seventy scenario list contoso --store /data/p'."
        ),
        // What names a store, looks into none or is no command stays.
        ("'seventy validate /data/q' lists", "'seventy validate /data/q' lists"),
        ("'seventy validate' lists", "'seventy validate --store /data/p' lists"),
        ("'seventy log --store /data/q'", "'seventy log --store /data/q'"),
        ("'seventy theme check' and 'seventy init DIR'", "'seventy theme check' and 'seventy init DIR'"),
        ("'seventy' itself, and 'seventy log", "'seventy' itself, and 'seventy log"),
    ])
    func isNamedInEveryCommandThatTakesOne(text: String, told: String) {
        #expect(NamedStore(["score", "--store", "/data/p"]).told(in: text) == told)
        #expect(NamedStore(["score"]).told(in: text) == text)
    }

    @Test(arguments: [
        ("/data/p-1_2.x", "/data/p-1_2.x"), ("/my data", "\"/my data\""), ("/a$b\"c`d\\e", #""/a\$b\"c\`d\\e""#),
        ("it's", "\"it's\""), ("", "\"\""), ("~/x", "\"~/x\""), ("ä", "\"ä\""),
    ])
    func isQuotedWhereTheShellNeedsIt(path: String, quoted: String) { #expect(path.quotedForShell == quoted) }

    /// What commands say in the end, on both ways out, with the store in the environment and on the command line.
    @Test(arguments: [
        ("partners", "'seventy partner add ID --name NAME", ""), ("score", "'seventy partner add ID --name NAME", ""),
        ("score nobody", "'seventy partners", ""), ("scenario list", "--set INPUT=VALUE", ""),
        ("undo 99", "'seventy log", ""), ("draft show nothing", "'seventy draft list", ""),
        ("backup restore nothing", "'seventy backup list", ""),
        ("score --edition 1999-01", "'seventy program list", "contoso"),
        ("customers contoso", "'seventy import contoso FILE…", "contoso"),
        ("edit contoso --set nothing=1 --reason x", "'seventy program inputs", "contoso"),
    ])
    func everyAdviceNamesIt(line: String, advice: String, partner: String) throws {
        let fixture = StoreFixture(
            partners: partner.isEmpty ? [:] : [partner: StoreFixture.contoso])
        let words = line.split(separator: " ").map(String.init)
        let bare = fixture.run(words)
        #expect((bare.output + bare.error).contains("\(advice)' "), "\(bare)")
        let named = BuiltProgram.run(words + ["--store", fixture.path])
        #expect((named.output + named.error).contains("\(advice) --store \(fixture.path)' "), "\(named)")
        #expect(named.status == bare.status)
    }

    @Test func aStoreWithABlankIsQuoted() {
        let folder = TemporaryFolder()
        let path = "\(folder.path)/my store"
        let made = BuiltProgram.run(["init", path])
        #expect(
            made.output.hasSuffix("Next: seventy partner add ID --name NAME --store \"\(path)\"\n"), "\(made.output)")
        let result = BuiltProgram.run(["partners", "--store", path])
        #expect(
            result.output
                == "The store has no partners yet. 'seventy partner add ID --name NAME --store \"\(path)\"' adds one.\n"
        )
    }

    /// An import and the deletion of a scenario tell how they are taken back.
    @Test func whatIsTakenBackNamesIt() {
        let fixture = StoreFixture()
        func run(_ words: String...) -> String {
            BuiltProgram.run(words + ["--store", fixture.path]).output
        }
        _ = run("scenario", "save", "contoso", "more", "--set", "azure.net-customer-adds=5")
        let deleted = run("scenario", "delete", "contoso", "more")
        #expect(deleted.contains(" --store \(fixture.path)' brings it back."), "\(deleted)")
        let file = "\(fixture.folder.path)/azure.csv"
        writeFile(file, "CustomerTenantId,Month,ServiceLevel2,ACR_USD\nt1,2022-10-01,Storage,5\n")
        let imported = run("import", "contoso", file)
        #expect(imported.contains(" --store \(fixture.path)' takes it back."), "\(imported)")
    }
}
