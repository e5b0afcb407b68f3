internal import JSONTree
internal import System

/// What files of a store still tell of somebody whom it was to forget.
///
/// All files are looked through, also those that no command reads, such as copies and damaged ones that were set aside.
package struct Remains: Sendable, Hashable {
    /// The files of the partner, and of nobody in particular, that tell of it.
    package private(set) var files: [String] = []
    /// The files that could not be looked through.
    package private(set) var unread: [String] = []
    /// Other partners of whom files tell the same.
    package private(set) var others: Set<String> = []

    /// Whether nothing is left that anybody knows of.
    package var isNothing: Bool { files.isEmpty && unread.isEmpty }

    private var needles: [Needle] = []
    private let partner: String

    /// Nothing at all.
    init() { partner = "" }

    /// Looks for a tenant.
    init(of tenant: String, partner: String, in root: String) {
        self.partner = partner
        needles = [Needle(tenant, isWord: true)]
        look(in: root)
    }

    /// Looks for a person.
    ///
    /// - Parameter namesakes: Whether somebody else of the same name stays, so that the name tells nothing.
    init(of oblivion: Oblivion, namesakes: Bool, partner: String, in root: String) {
        self.partner = partner
        for key in oblivion.people {
            // As the key of something: users of the system may be called alike.
            needles += [Needle("\"\(key)\":"), Needle("\"people\",\"\(key)\""), Needle("person.\(key)", isWord: true)]
        }
        if !namesakes { needles += oblivion.names.map { Needle($0, isWord: true) } }
        look(in: root)
        others = []
    }

    private mutating func look(in root: String) {
        let tree = StoreTree(root: root, depth: 16)
        unread = tree.unreadable.map(\.file)
        for (file, status) in tree.files where status.isRegular {
            guard let bytes = try? FileSystem.contents(file, below: root, limit: RecordsReader.limit) else {
                if !unread.contains(file) { unread.append(file) }
                continue
            }
            let text = bytes.map(Needle.lowered)
            guard needles.contains(where: { $0.isIn(text[...]) }) else { continue }
            note(file.hasPrefix("journal") ? ownersOfLines(text) : [Self.owner(of: file)], file)
        }
    }

    private mutating func note(_ owners: Set<String?>, _ file: String) {
        let strangers = owners.compactMap(\.self).filter { $0 != partner }
        others.formUnion(strangers)
        if owners.count > strangers.count { files.append(file) }
    }

    /// The partners of whom lines of a journal tell it; `nil` for lines of nobody.
    private func ownersOfLines(_ text: [UInt8]) -> Set<String?> {
        var owners: Set<String?> = []
        for line in text.split(separator: UInt8(ascii: "\n")) where needles.contains(where: { $0.isIn(line) }) {
            owners.insert((try? JSONNode.parse(Array(line)))?["partner"]?.text)
        }
        return owners
    }

    /// The partner whose file it is; `nil` for files of nobody in particular.
    private static func owner(of file: String) -> String? {
        let names = file.split(separator: "/").map(String.init)
        switch names.first {
        case "partners" where names.count == 2, "history" where names.count == 2:
            return names[1].split(separator: ".").first.map(String.init)
        case "records" where names.count > 2, "scenarios" where names.count > 2: return names[1]
        case "backups" where names.count > 3 && ["partners", "records", "imports", "scenarios"].contains(names[1]):
            return names[2]
        default: return nil
        }
    }
}

extension Remains {
    /// A text that is looked for, whatever the case of its plain letters.
    private struct Needle: Sendable, Hashable {
        private let bytes: [UInt8]
        private let isWord: Bool

        /// - Parameter isWord: Whether it is found only where no letter or digit goes on.
        init(_ text: String, isWord: Bool = false) {
            bytes = text.utf8.map(Self.lowered)
            self.isWord = isWord
        }

        static func lowered(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

        /// Whether it stands in a text of small letters.
        func isIn(_ text: ArraySlice<UInt8>) -> Bool {
            guard let first = bytes.first else { return false }
            var place = text.startIndex
            while let start = text[place...].firstIndex(of: first), start + bytes.count <= text.endIndex {
                place = start + 1
                guard text[start...].starts(with: bytes) else { continue }
                if !isWord { return true }
                let (before, after) = (start - 1, start + bytes.count)
                let isFree = before < text.startIndex || !Self.isPart(text[before])
                if isFree, after == text.endIndex || !Self.isPart(text[after]) { return true }
            }
            return false
        }

        private static func isPart(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (97...122).contains(byte) || (48...57).contains(byte)
        }
    }
}
