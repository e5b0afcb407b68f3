import TestSupport
import Testing

/// The table shown goes to ordinary files alone, and never over what the store keeps.
@Suite(.waiting) struct DashboardWritingTests {
    @Test func theTableIsWrittenToOrdinaryFilesAlone() throws {
        let store = StoreFixture()
        let folder = store.folder.path
        let before = store.document("contoso")
        _ = try runProgram("mkfifo", ["\(folder)/pipe"])
        _ = try runProgram("ln", ["-s", "/dev/full", "\(folder)/device"])
        _ = try runProgram("ln", ["-s", "pipe", "\(folder)/link"])
        _ = try runProgram("ln", ["-s", "store/partners", "\(folder)/inside"])
        let tmux = try RunningDashboard.show(store: store.path, text: "Contoso Consulting", columns: 160)
        try tmux.type("W")
        try tmux.wait(forText: "Write to a file as CSV")
        try tmux.press("Down", "Enter")
        try tmux.wait(forText: "Write to the file")
        for (path, why) in [
            ("pipe", "it is a pipe."), ("device", "it is a device."), ("link", "it is a pipe."), ("store", "a folder."),
            ("store/store.json", "of the store itself"), ("store/partners/new.json", "of the store itself"),
            ("inside/contoso.json", "of the store itself"), ("store/records/x.csv", "of the store itself"),
            ("store/journal.jsonl", "of the store itself"), ("store/lock", "of the store itself"),
            ("store/partners/../programs/x.csv", "of the store itself"),
        ] {
            try tmux.press("C-u")
            try tmux.type("\(folder)/\(path)")
            try tmux.press("Enter")
            // What was typed before has gone with its answer.
            try tmux.wait(for: "\(path): \(why)") { lines in
                lines.contains { $0.contains("\(folder)/\(path) cannot be written") && $0.contains(why) }
            }
        }
        #expect(store.document("contoso") == before)
        for path in ["list.csv", "store/list.csv"] {
            try tmux.press("C-u")
            try tmux.type("\(folder)/\(path)")
            try tmux.press("Enter")
            try tmux.wait(forText: "Written to")
            #expect(readFile("\(folder)/\(path)")?.contains("Infrastructure (Azure)") == true)
            guard path == "list.csv" else { break }
            try tmux.type("W")
            try tmux.wait(forText: "Write to a file as CSV")
            try tmux.press("Down", "Enter")
            try tmux.wait(forText: "Write to the file")
        }
        try tmux.press("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
    }
}
