internal import PartnerStore
internal import Pages
internal import System

/// A text of facts on the disk while it is edited: for the user alone, and kept until it is saved.
struct FactsFile {
    /// The file that is edited.
    let path: String
    /// The text as it was handed out, beside it.
    private let original: String
    private let folder: String

    /// What a file is that has no text.
    static let noText = "something else than UTF-8 text"

    /// The most bytes that are read.
    private static let limit = 4 << 20

    /// The file for a partner of a store; `nil` where the user has no folder for such things.
    init?(of partner: String, in store: PartnerStore, places: UserPlaces = UserPlaces()) {
        guard let state = places.state else { return nil }
        folder = "\(state)/editing"
        path = "\(folder)/\(partner)-\(UserPlaces.name(ofStore: store.path)).ini"
        original = "\(path).original"
    }

    /// What an earlier editing left behind; `nil` for nothing.
    var kept: (text: String, original: String)? {
        guard let text = try? text(), let original = Self.text(of: original) else { return nil }
        return (text, original)
    }

    /// The text as it is now.
    ///
    /// - Throws: `ReadingFault` for a file that is gone, too large, or no text of UTF-8.
    func text() throws(ReadingFault) -> String {
        guard let text = String(validating: try FileSystem.contents(at: path, limit: Self.limit), as: UTF8.self) else {
            throw .notAFile(Self.noText)
        }
        return text.withPlainBreaks
    }

    /// Hands a text out to be edited.
    func begin(_ text: String) throws(SystemCallError) {
        try FileSystem.makeFolders(folder)
        try Self.write(text, to: original)
        try Self.write(text, to: path)
    }

    /// Puts another text in place of the one that is edited.
    func replace(with text: String) throws(SystemCallError) { try Self.write(text, to: path) }

    /// Lays what cannot be read aside, so that the next text does not take its place.
    ///
    /// - Returns: Where it is; `nil` where it could not be moved.
    func layAside() -> String? {
        let place = "\(path).unreadable"
        guard (try? FileSystem.rename(path, to: place)) != nil else { return nil }
        try? FileSystem.remove(original)
        return place
    }

    /// Takes the files away, once all is saved or nothing is to be.
    func remove() {
        try? FileSystem.remove(path)
        try? FileSystem.remove(original)
    }

    private static func write(_ text: String, to path: String) throws(SystemCallError) {
        let new = "\(path).new"
        try? FileSystem.remove(new)
        // Facts of a partner are nobody else's business.
        try FileSystem.makeFile(new, Array(text.utf8), FilePermissions(inFolder: 0o700), mode: 0o600)
        try FileSystem.rename(new, to: path)
    }

    private static func text(of path: String) -> String? {
        (try? FileSystem.contents(at: path, limit: limit)).flatMap { String(validating: $0, as: UTF8.self) }
    }
}

extension String {
    /// The text as it was handed out, whatever an editor makes of the ends of lines: without a byte order mark, and with
    /// a line feed alone between lines.
    ///
    /// A carriage return and the line feed behind it are one character to Swift, which nothing takes for the end of a line.
    var withPlainBreaks: String {
        var text = UnicodeScalarView()
        var isBehindReturn = false
        for scalar in unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
            if scalar != "\n" || !isBehindReturn { text.append(scalar == "\r" ? "\n" : scalar) }
            isBehindReturn = scalar == "\r"
        }
        return String(text)
    }
}
