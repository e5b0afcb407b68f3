import JSONTree
import TestSupport
import Testing

/// What is told of changes that are taken back, and of those that cannot be.
@Suite struct UndoTellingTests {
    /// Somebody who was joined is not "taken back already".
    @Test func factsOfSomebodyJoinedAreNotSaidToBeGone() throws {
        let store = StoreFixture.ofDownloads()
        #expect(store.run("edit", "contoso", "--set", "person.alva.certification.AZ-500=2022-01-01").status == 0)
        let path = store.download("t.csv", SampleDownloads.trainings)
        #expect(store.run("import", "contoso", path, "--join", "alva=mc50001").status == 0)
        let before = store.document("contoso")
        for words in [["undo", "1"], ["undo", "1", "--force"], ["undo", "contoso", "--revision", "2"]] {
            let result = store.run(words)
            #expect(result.status != 0 && !result.output.contains("already"), "\(words): \(result.output)")
            #expect(
                result.error.contains(
                    "alva was joined with mc50001 since, who has it now; change it there, or take import 2 back first"),
                "\(words): \(result.error)")
        }
        #expect(store.document("contoso") == before)
        #expect(store.run("undo", "2").status == 0 && store.run("undo", "1").status == 0)
    }

    @Test func whatGoesWithAForcedUndoIsNamed() throws {
        let store = StoreFixture()
        #expect(store.run("edit", "contoso", "--set", "person.bo.name=Bo Eastman").status == 0)
        #expect(store.run("edit", "contoso", "--set", "person.bo.certification.AZ-500=2022-01-01").status == 0)
        #expect(store.run("undo", "1").status != 0)
        let result = store.run("undo", "1", "--force")
        #expect(result.status == 0 && result.output.contains("Changed since, and gone with it:"), "\(result.output)")
        #expect(result.output.contains("AZ-500") && result.output.contains("2022-01-01"), "\(result.output)")
    }

    @Test func whatStaysAfterAForcedUndoOfAnImportIsNamed() throws {
        let store = StoreFixture.ofDownloads()
        let head = "CustomerTenantId,Month,ServiceLevel2,ACR_USD\n"
        let files = ["a", "b"].map { store.download("\($0).csv", head + "\($0),2022-10-01,Storage,5\n") }
        for file in files { #expect(store.run("import", "contoso", file).status == 0) }
        #expect(store.run("undo", "1").status != 0)
        let result = store.run("undo", "1", "--force")
        #expect(
            result.output.contains("Records without the import, with what later ones brought: 2022-10."),
            "\(result.output)")
        #expect(!result.output.contains("gone with it"), "\(result.output)")
    }

    /// Accounts that came and went, by their numbers.
    @Test func theLogNamesAccounts() throws {
        let store = StoreFixture()
        #expect(store.run("edit", "contoso", "--set", "partner.accounts=4410002,4410003").status == 0)
        #expect(store.run("edit", "contoso", "--set", "partner.accounts=4410003,4410004").status == 0)
        let log = store.run("log", "contoso").output
        #expect(log.contains("4410002, 4410003 → 4410003, 4410004"), "\(log)")
        #expect(!log.contains("entries"))
    }
}
