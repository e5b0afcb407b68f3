internal import PartnerStore
internal import SolutionsPartner

/// The partners of a store, read when somebody asks for all of them: a command about one never does.
final class StoreContents {
    /// What could be read and what could not.
    struct Partners {
        var partners: [Partner] = []
        var documents: [String: PartnerDocument] = [:]
        var unreadable: [(id: String, error: StoreError)] = []
    }

    private var kept: Partners?

    /// The partners as they were when they were first asked for.
    func read(_ store: PartnerStore) -> Partners {
        if let kept { return kept }
        var found = Partners()
        // That the folder can be listed was checked when the store was opened.
        for entry in (try? store.partners()) ?? [] {
            switch entry.document {
            case .success(let document):
                found.partners.append(document.partner)
                found.documents[document.partner.id] = document
            case .failure(let error): found.unreadable.append((entry.id, error))
            }
        }
        kept = found
        return found
    }
}
