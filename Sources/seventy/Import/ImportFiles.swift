internal import Exchange
internal import Glibc
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// An open file of a download.
struct ImportFile: ~Copyable {
    let name: String
    private let descriptor: Int32
    private let size: Int?

    /// Opens a file; `-` is the standard input.
    ///
    /// - Throws: `CommandFailure` for what is not there, for folders and for what the system refuses.
    init(_ name: String) throws(CommandFailure) {
        self.name = name
        guard name != "-" else {
            (descriptor, size) = (STDIN_FILENO, nil)
            return
        }
        do throws(SystemCallError) {
            let opened = try FileSystem.open(name, O_RDONLY | O_NOCTTY)
            let status = try FileSystem.status(of: opened)
            guard !status.isFolder else {
                FileSystem.close(opened)
                throw SystemCallError(code: EISDIR)
            }
            (descriptor, size) = (opened, status.isRegular ? status.size : nil)
        } catch {
            let hint = error.code == EISDIR ? "Name the files in it." : "Check the name of the file."
            throw CommandFailure(.notFound, "\(name.cleaned) cannot be read: \(error.reason). \(hint)")
        }
    }

    deinit {
        if descriptor != STDIN_FILENO { FileSystem.close(descriptor) }
    }

    /// The bytes of the file; a terminal sees how far the reading is.
    func bytes(showing progress: Bool) -> FileBytes {
        var bytes = FileBytes(descriptor)
        guard progress, let size, size > 8 << 20, StandardStreams.isTerminal(STDERR_FILENO) else { return bytes }
        let name = name.cleaned.suffix(40)
        var shown = -1
        bytes.progress = { count in
            let percent = min(100, count * 100 / size)
            guard percent != shown else { return }
            shown = percent
            let bar = String(repeating: "#", count: percent / 5) + String(repeating: ".", count: 20 - percent / 5)
            let done = percent == 100 ? "\r\u{1B}[K" : "\r\(name) [\(bar)] \(percent) %"
            StandardStreams.writeError(done)
        }
        return bytes
    }
}

/// The files of a folder by the partner whose account they name.
struct ImportSorting {
    private(set) var files: [(partner: String, files: [String])] = []
    /// The files that belong to no partner of the store.
    private(set) var strangers: [String] = []

    init(folder: String, partners: [Partner], store: OpenStore) throws(CommandFailure) {
        let names: [String]
        do throws(SystemCallError) {
            names = try FileSystem.names(in: folder)
        } catch {
            throw CommandFailure(
                .notFound, "\(folder.cleaned) cannot be read: \(error.reason). Name a folder of files.")
        }
        var found: [String: [String]] = [:]
        let owners = partners.map { (id: $0.id, accounts: PartnerAccounts(store.documents[$0.id])) }
        for name in names where !name.hasPrefix(".") {
            let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
            guard FileSystem.isFile(path) else { continue }
            let file = try ImportFile(path)
            let numbers: (accounts: Set<String>, locations: Set<String>)
            do throws(ReadingFailure) {
                numbers = try AccountProbe.numbers(in: file.bytes(showing: false))
            } catch {
                throw CommandFailure(.badData, "\(path.cleaned) cannot be read: \(error.reason).")
            }
            let told = numbers.accounts.isEmpty ? numbers.locations : numbers.accounts
            let matching = owners.filter { !$0.accounts.known.isDisjoint(with: told) }
            if matching.count == 1 { found[matching[0].id, default: []].append(path) } else { strangers.append(path) }
        }
        files = found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
