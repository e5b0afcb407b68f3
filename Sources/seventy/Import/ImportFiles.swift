internal import Exchange
internal import Glibc
internal import Pages
internal import System

/// An open file of a download.
struct ImportFile: ~Copyable {
    let name: String
    private let descriptor: Int32
    private let size: Int?
    private let isPipe: Bool

    /// Opens a file; `-` is the standard input.
    ///
    /// - Throws: `CommandFailure` for what is not there, for folders and for what the system refuses.
    init(_ name: String) throws(CommandFailure) {
        self.name = name
        guard name != "-" else {
            (descriptor, size, isPipe) = (STDIN_FILENO, nil, false)
            return
        }
        do throws(SystemCallError) {
            let opened = try FileSystem.open(name, O_RDONLY | O_NOCTTY | O_NONBLOCK)
            do throws(SystemCallError) {
                let status = try FileSystem.status(of: opened)
                guard !status.isFolder else { throw SystemCallError(code: EISDIR) }
                (descriptor, size, isPipe) = (opened, status.isRegular ? status.size : nil, status.isPipe)
            } catch {
                FileSystem.close(opened)
                throw error
            }
        } catch {
            let hint = error.code == EISDIR ? "Name the files in it." : "Check the name of the file."
            throw CommandFailure(.notFound, "\(name.cleaned) cannot be read: \(error.reason). \(hint)")
        }
    }

    deinit {
        if descriptor != STDIN_FILENO { FileSystem.close(descriptor) }
    }

    /// The bytes of the file; a line says how far the reading is.
    func bytes(showing progress: ProgressLine) -> FileBytes {
        var bytes = FileBytes(descriptor, patience: isPipe ? FileSystem.patienceForPipes : nil)
        guard let size, size > 0 else { return bytes }
        let name = name
        bytes.progress = { progress.show(name, $0, of: size) }
        return bytes
    }
}
