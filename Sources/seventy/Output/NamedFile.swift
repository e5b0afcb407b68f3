internal import Pages
internal import PartnerStore
internal import System

/// A file whose name somebody typed, for something to be written to: commands and the dashboard alike ask here whether
/// it may be, so that none of them replaces a document of the store or waits for a pipe.
struct NamedFile {
    /// The name as it was typed, which messages repeat.
    private let name: String
    /// Where it is, with the user's folder in place of `~`.
    let path: String

    /// Takes a name as it was typed.
    init(_ name: String) { (self.name, path) = (name, name.homeExpanded) }

    /// Why nothing is written to it; `nil` for a file that may be written, whether it is there yet or not.
    ///
    /// - Parameters:
    ///   - store: The store, whose documents are not to be replaced; `nil` where there is none.
    ///   - takesStreams: Whether pipes and devices are written to as well, as a command line has them: `/dev/stdout`, or
    ///     what a shell puts in the place of another command.
    func refusal(besides store: PartnerStore?, takesStreams: Bool = false) -> String? {
        if let target = FileSystem.target(at: path), !target.isRegular, target.isFolder || !takesStreams {
            return refusal("it is \(target.kind)")
        }
        guard let store, store.isOwn(firstMissing) else { return nil }
        return refusal("it is of the store itself. Choose another place")
    }

    /// Puts a text in its place as a whole, without looking what is there.
    ///
    /// - Throws: `CommandFailure` when it could not be written; what was there before is then untouched.
    func put(_ text: String) throws(CommandFailure) {
        do throws(SystemCallError) {
            try FileSystem.replaceFile(path, with: Array(text.utf8))
        } catch {
            let isUnread = error.isUnreadPipe && FileSystem.target(at: path)?.isPipe == true
            throw CommandFailure(.cannotWrite, refusal(isUnread ? "it is a pipe that nobody reads" : error.reason))
        }
    }

    /// Writes what a command was asked for.
    ///
    /// - Parameters:
    ///   - store: The store, whose documents are not to be replaced; `nil` where there is none.
    ///   - makesFolders: Whether the folders that are missing are made.
    /// - Throws: `CommandFailure` when it is not to be written to or could not be.
    func write(_ text: String, besides store: PartnerStore?, makesFolders: Bool = false) throws(CommandFailure) {
        if let reason = refusal(besides: store, takesStreams: true) { throw CommandFailure(.cannotWrite, reason) }
        // Behind a folder that is missing `..` leads nowhere, and could lead into the store once it was made.
        let isStraight = !path.dropFirst(firstMissing.count).split(separator: "/").contains("..")
        if makesFolders, isStraight { FileSystem.makeParents(of: path) }
        try put(text)
        UntoldChanges.note()
    }

    /// The path up to the first step that is not there: what folders that are made on the way would stand in.
    private var firstMissing: String {
        var place = path
        while let slash = place.lastIndex(of: "/"), slash != place.startIndex,
            !FileSystem.isFolder(String(place[..<slash]))
        {
            place = String(place[..<slash])
        }
        return place
    }

    private func refusal(_ reason: String) -> String { "\(name.cleaned) cannot be written: \(reason)." }
}
