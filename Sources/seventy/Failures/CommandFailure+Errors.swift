internal import ArgumentParser
internal import Pages
internal import PartnerStore
internal import System
internal import Terminal

extension CommandFailure {
    /// What a command that ended with any error says, and with which status: the one place where errors of the rooms
    /// become exit statuses.
    ///
    /// `nil` for what is a matter of the command line, which its parser reports itself.
    init?(reporting error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as StoreError: self.init(error)
        case let error as TerminalError: self.init(.failed, "\(error)")
        case let fault as ReadingFault: self.init(fault.isMissing ? .notFound : .badData, "\(fault.reason).")
        case let error as SystemCallError: self.init(.cannotWrite, "\(error.reason).")
        default: return nil
        }
    }

    /// What the store says, with the status that belongs to it.
    init(_ error: StoreError) {
        let status: ExitStatus =
            switch error.kind {
            case .missing: .notFound
            case .badData: .badData
            case .cannotWrite: .cannotWrite
            case .badRequest: .usage
            case .busy: .tryAgain
            case .conflict: .failed
            }
        let lines = error.description.split(separator: "\n").map { String($0).cleaned }
        self.init(status, lines.joined(separator: "\n"))
    }
}
