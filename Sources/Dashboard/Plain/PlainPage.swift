package import Pages
internal import SolutionsPartner

/// A screen as text that is heard or read from top to bottom: the whole of it, a fact a line, with every state in words.
package struct PlainPage: Sendable, Hashable {
    /// Something that can be chosen, with what is to be said of it.
    struct Item: Sendable, Hashable {
        /// The line that names it.
        let text: String
        /// What else is to be said, a line each.
        var facts: [String] = []
        /// Where choosing it leads; `nil` for nowhere.
        var place: ScreenPlace?
        /// The scenario that it is; `nil` for anything else.
        var scenario: String?
        /// The input that a new value of it goes to; `nil` where there is no one such input.
        var input: InputName?
        /// The entry of the record of changes that it is; `nil` for anything else.
        var entry: Int?
    }

    /// A part of a page.
    enum Part: Sendable, Hashable {
        case heading(String)
        case line(String)
        case item(Item)
    }

    /// What the page shows.
    let title: String
    /// How facts are worded.
    let words: Words
    /// What follows.
    var parts: [Part] = []

    /// The things that can be chosen, in the order of their numbers from 1.
    var items: [Item] {
        parts.compactMap { part in
            guard case .item(let item) = part else { return nil }
            return item
        }
    }

    /// The longest line; more than any sentence of ours has, and far less than a hostile name.
    private static let limit = 1000

    /// The page as lines, cleaned.
    ///
    /// - Parameter numbered: Whether things that can be chosen have their numbers before them.
    package func lines(numbered: Bool, metrics: TextMetrics) -> [String] {
        var lines = [title]
        var number = 0
        for part in parts {
            switch part {
            case .heading(let text): lines += ["", text]
            case .line(let text): lines.append(text)
            case .item(let item):
                number += 1
                lines.append(numbered ? "\(number). \(item.text)" : item.text)
                lines += item.facts.map { "  " + $0 }
            }
        }
        let ellipsis = metrics.isUTF8 ? Glyphs.utf8.ellipsis : Glyphs.ascii.ellipsis
        return lines.map { CleanText($0, metrics: metrics).truncated(to: Self.limit, ellipsis: ellipsis).string }
    }

    /// Adds a line, if there is something to say.
    mutating func add(_ text: String?) {
        if let text, !text.isEmpty { parts.append(.line(text)) }
    }

    /// Adds what a page tells.
    mutating func add(_ page: Page?) {
        for part in page?.plain ?? [] {
            switch part {
            case .heading(let title): parts.append(.heading(title))
            case .line(let text): add(text)
            case .item(let text, let facts, let input, let subject):
                var item = Item(text: text, facts: facts, place: subject?.place, input: input)
                switch subject {
                case .scenario(let name)?: item.scenario = name
                case .change(let number)?: item.entry = number
                default: break
                }
                parts.append(.item(item))
            }
        }
    }
}

extension Page.Subject {
    /// The screen that shows more of it; `nil` for none.
    fileprivate var place: ScreenPlace? {
        switch self {
        case .partner(let id): ScreenPlace(.overview, partner: id)
        case .designation(let designation, let id):
            ScreenPlace(.designation, partner: id, designation: designation.rawValue)
        case .metric(let metric, let designation, let id):
            ScreenPlace(.explanation, partner: id, designation: designation.rawValue, metric: metric.rawValue)
        case .person(let person, let id): ScreenPlace(.person, partner: id, person: person)
        case .certification, .scenario, .plan, .change, .conflict: nil
        }
    }
}
