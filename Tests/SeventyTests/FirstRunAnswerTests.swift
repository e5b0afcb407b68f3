import System
import TestSupport
import Testing

@testable import seventy

/// What cannot be an answer to a question of the first run is asked again.
@Suite struct FirstRunAnswerTests {
    private func outcome(_ lines: [InputLines.Line], _ place: String) throws -> FirstRun.Outcome {
        var lines = lines[...]
        return try FirstRun(place: StorePlace(place)) { lines.popFirst() }.outcome()
    }

    @Test func aLineThatIsTooLongIsNoAnswer() throws {
        let folder = TemporaryFolder()
        guard case .sample = try outcome([.tooLong, .text("4"), .tooLong, .text("1")], folder.path) else {
            Issue.record("it gave up")
            return
        }
        guard case .nothing = try outcome([.tooLong], folder.path) else {
            Issue.record("nobody answered")
            return
        }
    }

    @Test func aNameThatIsTooLongIsAskedAgain() throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/store"
        let lines = ["2", path, String(repeating: "n", count: 201), "Contoso", ""]
        guard case .store(path) = try outcome(lines.map { .text($0) }, path) else {
            Issue.record("no store was made")
            return
        }
        #expect(try FileNames.all(in: path + "/partners") == ["contoso.json"])
    }
}
