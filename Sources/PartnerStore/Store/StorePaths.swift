/// Where things stand below the store's folder that several parts of the program look for; records have a place of their
/// own (`RecordsPlace`), and so have the documents that can be changed (`StoreDocument`).
enum StorePaths {
    /// The folder of all histories.
    static let history = "history"

    /// The history of a partner.
    static func history(of partner: String) -> String { "\(history)/\(historyName(of: partner))" }

    /// The name of a partner's history in its folder.
    static func historyName(of partner: String) -> String { "\(partner).jsonl" }

    /// The document of a partner.
    static func document(of partner: String) -> String { StoreDocument.partner(partner).file }

    /// The name that a file has while it is written beside its place: a hidden one, which no reader takes for a
    /// document.
    static func saving(_ name: String) -> String { ".\(name).saving" }

    /// Whether a file was written beside its place, and left there where nobody is at it.
    static func isSaving(_ name: String) -> Bool { name.hasPrefix(".") && name.hasSuffix(".saving") }
}
