internal import Dashboard
internal import Pages
internal import SolutionsPartner
internal import System

/// A page of conclusions: each with its reasons below it, and every source once, at the end.
struct StandingPage {
    private var lines: [String] = []
    private var sources: [String] = []

    /// The lines with the sources that they refer to.
    var finished: [String] {
        guard !sources.isEmpty else { return lines }
        let list = sources.enumerated().flatMap { place, source in
            Self.wrapped("[\(place + 1)] \(source)", indent: 2, hanging: 4)
        }
        return lines + ["", "Sources"] + list
    }

    /// Begins a part.
    mutating func heading(_ title: String) { lines += ["", title.cleaned] }

    /// Adds a sentence.
    mutating func sentence(_ text: String, indent: Int = 2) { lines += Self.wrapped(text, indent: indent, hanging: 0) }

    /// Adds a line for each row, aligned with the others, and the row's reasons below it; neighbours with the same
    /// reasons share them.
    mutating func rows(_ rows: [(cells: [String], reasons: [Reason])], _ alignments: [TextTable.Alignment] = []) {
        var table = TextTable(alignments, indent: 2)
        for row in rows { table.row(row.cells) }
        for (place, line) in table.lines().enumerated() {
            lines.append(line)
            let next = place + 1 < rows.count ? rows[place + 1].reasons : []
            if rows[place].reasons != next { reasons(rows[place].reasons) }
        }
    }

    /// Adds lines in aligned columns.
    mutating func table(_ rows: [[String]], indent: Int) {
        var table = TextTable(indent: indent)
        for row in rows { table.row(row) }
        lines += table.lines()
    }

    /// Adds short labels with a text beside each, wrapped within its column, since a cut text would hide a condition.
    mutating func labelled(_ rows: [(label: String, text: String)], indent: Int) {
        let column = indent + 2 + (rows.map(\.label.count).max() ?? 0)
        for row in rows {
            let head = String(repeating: " ", count: indent) + row.label
            let texts = Self.wrapped(row.text, indent: column, hanging: 0)
            lines.append(head + (texts.first?.dropFirst(head.count) ?? ""))
            lines += texts.dropFirst()
        }
    }

    /// Adds reasons, each with the number of its source.
    mutating func reasons(_ reasons: [Reason], indent: Int = 6) {
        for reason in reasons {
            let doubt = reason.confidence == .high ? "" : " (\(reason.confidence.rawValue) confidence)"
            sentence("\(Words.usual.phrase(reason.phrase))\(doubt)\(mark(reason.source))", indent: indent)
        }
    }

    /// Adds a sentence with the number of its source.
    mutating func sentence(_ text: String, source: String, indent: Int) {
        sentence(text + mark(source), indent: indent)
    }

    private mutating func mark(_ source: String) -> String {
        guard !source.isEmpty else { return "" }
        let place: Int
        if let known = sources.firstIndex(of: source) {
            place = known
        } else {
            place = sources.count
            sources.append(source)
        }
        return " [\(place + 1)]"
    }

    /// A text in lines that fit the terminal; one line where the output goes elsewhere.
    private static func wrapped(_ text: String, indent: Int, hanging: Int) -> [String] {
        let limit = StandardStreams.columns ?? Int.max
        var lines: [String] = []
        var line = String(repeating: " ", count: indent)
        var used = indent
        var isEmpty = true
        for word in text.split(whereSeparator: \.isWhitespace) {
            let clean = CleanText(String(word), metrics: .standard)
            guard clean.width > 0 else { continue }
            if !isEmpty, used + 1 + clean.width > limit {
                lines.append(line)
                used = indent + hanging
                line = String(repeating: " ", count: used)
                isEmpty = true
            }
            if !isEmpty { (line, used) = (line + " ", used + 1) }
            line += clean.string
            used += clean.width
            isEmpty = false
        }
        return isEmpty ? lines : lines + [line]
    }
}

extension StandingPage {
    /// Which badges there are.
    static func badges(_ standing: Standing) -> StandingPage {
        var page = StandingPage()
        page.heading("Badges")
        page.rows(
            standing.badges.map { badge in
                let through = badge.through.map { "through \(Words.usual.date($0))" }
                let ended = badge.ended.map { "ended \(Words.usual.date($0))" }
                return ([badge.name, badge.state.words, through ?? ended ?? ""], badge.reasons)
            })
        page.addTraining(standing.training)
        return page
    }

    /// The anniversary, what can be done at it, and every day to come.
    static func anniversary(_ standing: Standing) -> StandingPage {
        var page = StandingPage()
        page.addAnniversary(standing.anniversary)
        page.addOptions(standing.options)
        page.heading("Dates")
        var table = TextTable([.right, .right, .left], indent: 2)
        for entry in standing.timeline {
            table.row(
                Words.usual.date(entry.date), Words.usual.distance(from: standing.day, to: entry.date),
                Words.usual.phrase(entry.title))
        }
        for (line, entry) in zip(table.lines(), standing.timeline) {
            page.lines.append(line)
            page.sentence(Words.usual.phrase(entry.detail), source: entry.source, indent: 6)
        }
        return page
    }
}

extension DesignationStanding.Badge {
    /// Whether there is a badge, in words.
    var words: String {
        switch self {
        case .held: "badge"
        case .available: "badge available now"
        case .afterFee: "badge once the fee is paid"
        case .none: "no badge"
        }
    }
}
