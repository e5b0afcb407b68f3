package import Pages
package import SolutionsPartner

/// One partner of a store: what a list tells of it, and behind that all of it, which may be read only when it is opened.
package struct PartnerSnapshot: Sendable {
    /// The key of the partner in its store.
    package let id: String
    private let held: Held

    private enum Held {
        case content(PartnerContent)
        case source(any PartnerSource, PartnerRow?, isCurrent: Bool)
    }

    /// Makes a snapshot of a partner that was read.
    package init(_ content: PartnerContent) { (id, held) = (content.id, .content(content)) }

    /// Makes a snapshot of a partner that is read when it is opened.
    ///
    /// - Parameters:
    ///   - row: What a list tells of it; `nil` while nothing is known but the key.
    ///   - isCurrent: Whether the row is of the document as it is, rather than what was last known of it.
    package init(id: String, row: PartnerRow?, isCurrent: Bool, source: any PartnerSource) {
        (self.id, held) = (id, .source(source, row, isCurrent: isCurrent))
    }

    /// Makes a snapshot of a partner that could be read.
    package init(
        _ partner: Partner, card: Scorecard, ground: JudgementGround? = nil, revision: Int = 0,
        history: [RecordedDay] = []
    ) {
        self.init(PartnerContent(partner, card: card, ground: ground, revision: revision, history: history))
    }

    /// Makes a snapshot of a partner whose document is faulty.
    package init(id: String, faults: [String]) { self.init(PartnerContent(id: id, faults: faults)) }

    /// All of the partner; it may be read for that.
    package var content: PartnerContent {
        switch held {
        case .content(let content): content
        case .source(let source, _, _): source.content(of: id)
        }
    }

    /// What a list tells of the partner; `nil` while nothing is known but the key.
    package var row: PartnerRow? {
        switch held {
        case .content(let content): content.row
        case .source(_, let row, _): row
        }
    }

    /// Whether the row is of the document as it is, rather than what was last known of it.
    package var isCurrent: Bool {
        switch held {
        case .content: true
        case .source(_, let row, let isCurrent): row != nil && isCurrent
        }
    }

    /// The partner's name, or its key where that is all that is known.
    package var name: String { nameKnown ?? id }

    /// The partner's name as far as it is known without reading anything; its key for a faulty document.
    var nameKnown: String? {
        switch held {
        case .content(let content): content.scored?.partner.name ?? id
        case .source(_, let row, _): row?.name
        }
    }

    /// The partner's account as far as it is known without reading anything.
    package var account: String? {
        switch held {
        case .content(let content): content.scored?.partner.accountID
        case .source(_, let row, _): row?.account
        }
    }

    /// The partner and its scores where they were read already; `nil` also for one that is read when it is opened.
    var scoredKnown: ScoredPartner? {
        guard case .content(let content) = held else { return nil }
        return content.scored
    }

    /// Whether the document is known to be faulty.
    package var isFaulty: Bool {
        switch held {
        case .content(let content): content.scored == nil
        case .source(_, let row, _): row?.isFaulty ?? false
        }
    }

    /// The revision of the document as far as it is known without reading it.
    package var revisionKnown: Int {
        switch held {
        case .content(let content): content.revision
        case .source(_, let row, _): row?.revision ?? 0
        }
    }

    /// The partner and its scores; `nil` when the document is faulty.
    package var scored: ScoredPartner? { content.scored }
    /// What is wrong with the document, a line each; empty when nothing is.
    package var faults: [String] { content.faults }
    /// The revision of the document; 0 for one that was never counted.
    package var revision: Int { content.revision }
    /// The scores on record, the oldest day first.
    package var history: [RecordedDay] { content.history }

    /// What follows from the scores, judged when it is first asked for; `nil` where the edition has no rules for it.
    var standing: Standing? { content.standing }

    /// The content where it is at hand without reading anything.
    package var contentKnown: PartnerContent? {
        guard case .content(let content) = held else { return nil }
        return content
    }

    /// What the list's own order goes by: the name in lower case, then the key.
    var place: String { "\(name.lowercased())\n\(id)" }
}
