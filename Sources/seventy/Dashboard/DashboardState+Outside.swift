internal import Dashboard
internal import Pages
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
        let target = path.expandingHome
        if let kind = FileSystem.target(at: target).flatMap({ $0.isRegular ? nil : $0.kind }) {
            didNotWrite("\(path.cleaned) cannot be written: it is \(kind).")
            return .failed
        }
        if store.isOwn(target) {
            didNotWrite("\(path.cleaned) cannot be written: it is of the store itself. Choose another place.")
            return .failed
        }
        if !replacing, FileSystem.exists(target) { return .inTheWay }
        do throws(CommandFailure) {
            let bytes = Array(try text(target).utf8)
            do throws(SystemCallError) {
                try FileSystem.replaceFile(target, with: bytes)
                return .written
            } catch {
                didNotWrite("\(path.cleaned) cannot be written: \(error.reason).")
            }
        } catch {
            didNotWrite("\(error)")
        }
        return .failed
    }
}

extension LockHolder? {
    /// Who is saving, as a sentence names them.
    var named: String { self?.description ?? "somebody else" }
}
