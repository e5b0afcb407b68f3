internal import ArgumentParser
internal import JSONTree
internal import Pages

/// The exit statuses of the program, those of `sysexits.h` where it has one.
enum ExitStatus: Int32 {
    case failed = 1
    case usage = 64
    case badData = 65
    case notFound = 66
    case cannotWrite = 73
    case outputFailed = 74
    case tryAgain = 75
    case badConfiguration = 78
}

/// Why a command ends without having done its work: a status for programs and a message for people.
struct CommandFailure: Error, CustomStringConvertible {
    let status: ExitStatus
    /// The thing, what is wrong with it and the next step.
    let message: String
    /// Whether something went wrong; otherwise the command waits for somebody to say that it is meant.
    let isRefusal: Bool

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
        isRefusal = true
    }

    /// A command that shows what it would do, and does it once `--yes` is added.
    init(unconfirmed message: String) {
        status = .failed
        self.message = message
        isRefusal = false
    }

    /// That nothing was done, since nobody said that it is meant.
    static let unconfirmed = CommandFailure(unconfirmed: "Nothing was changed. If that is meant, add --yes.")

    var description: String { message }
}

extension CommandFailure {
    /// A failure that lists every fault of a file.
    static func faults(_ faults: [JSONFault], in file: String, status: ExitStatus = .badData) -> CommandFailure {
        let count = Words.usual.count(faults.count, "fault")
        let lines = faults.map { "\(file):\($0)".cleaned }
        return CommandFailure(status, "\(file.cleaned) has \(count):\n" + lines.joined(separator: "\n"))
    }

    /// The failure of a text that an option takes for a day and that is none.
    static func noDay(_ text: String, of option: String) -> CommandFailure {
        CommandFailure(
            .usage, "'\(option) \(text.cleaned)' names no day. Write the year, month and day as in 2022-10-15.")
    }

    /// The failure of a text that an option takes for a month and that is none.
    static func noMonth(_ text: String, of option: String) -> CommandFailure {
        CommandFailure(
            .usage, "'\(option) \(text.cleaned)' names no month. Write the year and the month as in 2022-10.")
    }

    /// Has options read before a command begins, and tells what is wrong with them as the parser tells its own faults.
    static func beforeBeginning(_ read: () throws(CommandFailure) -> Void) throws {
        do throws(CommandFailure) { try read() } catch { throw ValidationError(error.message) }
    }
}
