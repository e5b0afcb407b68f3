internal import Dashboard
internal import PartnerStore
internal import System

extension DashboardState {
    /// Shows on one line why something failed.
    mutating func show(failure text: String) {
        show(warning: text.split(separator: "\n").joined(separator: " "))
    }

    /// What became of a text that was to be written to a file.
    enum Writing {
        case written
        /// There is a file, and nobody said that it is to be replaced.
        case inTheWay
        /// It was said why not.
        case failed
    }

    /// Writes a text to a file whose name somebody typed: to an ordinary one alone, and to none of the store's.
    ///
    /// A pipe would be waited for, with the whole screen, until somebody reads it.
    ///
    /// - Parameters:
    ///   - store: The store, whose documents are not to be replaced.
    ///   - text: The text, made once it is known where it goes.
    mutating func write(
        to path: String, replacing: Bool, besides store: PartnerStore,
        _ text: (_ target: String) throws(CommandFailure) -> String
    ) -> Writing {
        let file = NamedFile(path)
        if let reason = file.refusal(besides: store) {
            didNotWrite(reason)
            return .failed
        }
        if !replacing, FileSystem.exists(file.path) { return .inTheWay }
        do throws(CommandFailure) {
            try file.put(try text(file.path))
            return .written
        } catch {
            didNotWrite("\(error)")
            return .failed
        }
    }
}

extension LockHolder? {
    /// Who is saving, as a sentence names them.
    var named: String { self?.description ?? "somebody else" }
}
