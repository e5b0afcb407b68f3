internal import SolutionsPartner

/// A document of a store that can be changed.
package enum StoreDocument: Sendable, Hashable {
    /// What the store says of itself: `store.json`.
    case settings
    /// A partner by its key: `partners/<id>.json`.
    case partner(String)
    /// A scenario of a partner by its name: `scenarios/<partner>/<name>.json`.
    case scenario(partner: String, name: String)
    /// An edition that the store adds or overrides: `programs/<id>.json`.
    case edition(String)

    /// The document that a path below the store's folder names; `nil` for a path that names none.
    package init?(file: String) {
        guard file.hasSuffix(".json") else { return nil }
        let names = file.dropLast(".json".count).split(separator: "/", omittingEmptySubsequences: false).map(
            String.init)
        switch (names.count, names[0]) {
        case (1, "store"): self = .settings
        case (2, "partners"): self = .partner(names[1])
        case (2, "programs"): self = .edition(names[1])
        case (3, "scenarios"): self = .scenario(partner: names[1], name: names[2])
        default: return nil
        }
        guard isValid else { return nil }
    }

    /// The document's path below the store's folder.
    package var file: String { (folders + [name]).joined(separator: "/") + ".json" }

    /// The partner whom the document belongs to; `nil` for one of the whole store.
    package var partner: String? {
        switch self {
        case .settings, .edition: nil
        case .partner(let id): id
        case .scenario(let partner, _): partner
        }
    }

    /// Whether its keys may become names of files: nothing else ever does.
    var isValid: Bool {
        switch self {
        case .settings: true
        case .partner(let id), .edition(let id): Identifier.isValid(id)
        case .scenario(let partner, let name): Identifier.isValid(partner) && Identifier.isValid(name)
        }
    }

    /// The folders on the way to the file.
    var folders: [String] {
        switch self {
        case .settings: []
        case .partner: ["partners"]
        case .edition: ["programs"]
        case .scenario(let partner, _): ["scenarios", partner]
        }
    }

    /// The file's name without `.json`.
    var name: String {
        switch self {
        case .settings: "store"
        case .partner(let id), .edition(let id): id
        case .scenario(_, let name): name
        }
    }
}

extension StoreDocument {
    /// What a document is called in a sentence.
    package var words: String {
        switch self {
        case .partner(let id): "the partner \(id)"
        case .scenario(_, let name): "the scenario \(name)"
        case .edition(let id): "the edition \(id)"
        case .settings: "the settings of the store"
        }
    }
}
