internal import Pages
internal import SolutionsPartner

/// The dashboard as a conversation: a line is asked for, a few lines answer it.
///
/// Nothing is ever drawn.
/// It drives the same state as the screens do, so that the two can never disagree.
package struct LinearSession: Sendable {
    /// The dashboard that is talked about.
    package var state: DashboardState
    /// Whether the screen is to be said.
    var saysPage = true
    /// What is to be said before the screen.
    var answers: [String] = []
    /// The things that were numbered last.
    var items: [PlainPage.Item] = []
    /// A line that waits for scenarios to be read.
    var waiting: String?
    /// The lines of a long answer that were not said yet.
    var held: [String] = []
    /// Whether the rest of a long answer is to be said at once.
    var saysRest = false
    /// Whether what is said first is what there is in the store, rather than the whole of its list.
    private var saysSummary: Bool
    /// The most lines of an answer at a time; `nil` for answers that are never broken off.
    private let pageLines: Int?

    /// How many lines so far were not understood, refused or could not be done.
    package private(set) var failures = 0
    /// Whether the line that is answered failed.
    private var hasFailed = false

    /// The longest line that is listened to.
    private static let limit = 1000

    /// Begins a conversation about a dashboard.
    ///
    /// - Parameter pageLines: The most lines of an answer at a time; `nil` where nobody reads along.
    package init(_ state: DashboardState, pageLines: Int? = nil) {
        self.state = state
        self.pageLines = pageLines.map { max(4, $0) }
        saysSummary = state.screen.kind == .portfolio && !state.store.partners.isEmpty
        self.state.isSpoken = true
        answers = ["Type help for the words that are understood, a number to choose from a list, quit to end."]
    }

    /// Takes a line, and says what is to be done outside before the answer can be said.
    package mutating func take(_ line: String) -> [Effect] {
        hasFailed = false
        return listen(line)
    }

    /// Notes that the line that is answered failed, however many sentences say why.
    package mutating func fail() {
        if !hasFailed { failures += 1 }
        hasFailed = true
    }

    /// Notes whether what the line asked for was done outside, which a warning tells where it was not.
    package mutating func judge() { if state.message?.isWarning == true { fail() } }

    /// Goes on with a line that had to wait for something to be read, and says what else is to be done outside.
    package mutating func goOn() -> [Effect] {
        guard let line = waiting else { return [] }
        waiting = nil
        return take(line)
    }

    private mutating func listen(_ line: String) -> [Effect] {
        let words = CleanText(String(line.prefix(Self.limit)), metrics: .standard).string
            .split(separator: " ").map(String.init)
        state.message = nil
        if let question = state.question { return answer(question, words) }
        guard let first = words.first else { return [] }
        if words.count == 1, let number = Int(first) {
            choose(number)
            return []
        }
        guard let command = LinearCommand(rawValue: first.lowercased()) else {
            if let effects = goByName(words.joined(separator: " ")) { return effects }
            fail()
            let nearest = NearestName(of: first.lowercased(), among: LinearCommand.allCases.map(\.rawValue)).match
            answers.append(
                "'\(first)' is not understood."
                    + (nearest.map { NameMatch.didYouMean($0) } ?? " Type help for the words that are."))
            return []
        }
        do throws(ScreenRefusal) {
            if let effects = try scenariosToRead(for: command) {
                waiting = line
                return effects
            }
            return try perform(command, Array(words.dropFirst()))
        } catch {
            fail()
            answers.append(error.description)
            return []
        }
    }

    /// What is to be said now; the screen, where it changed, comes last but for a question.
    ///
    /// A long answer is broken off where a page is full, and goes on by a word.
    package mutating func say() -> [String] {
        let isOn = answers.isEmpty && state.message == nil && !saysPage && state.question == nil
        let lines = isOn ? held : sayAll()
        held = []
        guard let pageLines, !saysRest, lines.count > pageLines + 2 else {
            saysRest = false
            return lines
        }
        held = Array(lines[pageLines...])
        // A question is always heard.
        let question = state.question == nil ? [] : Array(held.suffix(1))
        held.removeLast(question.count)
        return lines[..<pageLines] + [
            "… \(state.words.count(held.count, "more line")): more goes on, all says the rest."
        ]
            + question
    }

    private mutating func sayAll() -> [String] {
        var lines = answers
        answers = []
        if let message = state.message { lines.append(message.text) }
        state.message = nil
        if saysPage {
            let page = saysSummary ? state.summaryPage() : state.plainPage()
            saysSummary = false
            items = page.items
            if !lines.isEmpty { lines.append("") }
            lines += page.lines(numbered: true, metrics: state.metrics)
            saysPage = false
        }
        if let question = state.question { lines.append(Self.inWords(question.text)) }
        return lines.map { CleanText($0, metrics: state.metrics).string }
    }

    /// What is to be said when the input is at its end before somebody quit.
    package func farewell() -> [String] {
        let unsaved = state.overlays.values.reduce(0) { $0 + $1.edits.count }
        guard unsaved > 0 else { return [] }
        let changes = state.words.count(unsaved, "unsaved change")
        return [
            state.keepsDrafts
                ? "The input ended with \(changes). The next start on a terminal asks whether to take them up."
                : "The input ended with \(changes), which \(unsaved == 1 ? "is" : "are") lost."
        ]
    }

    private mutating func answer(_ question: Question, _ words: [String]) -> [Effect] {
        let isYes: Bool
        switch words.first?.lowercased() {
        case "yes", "y": isYes = true
        case "no", "n": isYes = false
        default:
            fail()
            answers.append("Please answer yes or no.")
            return []
        }
        let screens = state.screens
        let effects = state.update(.key(.character(isYes ? "y" : "n")))
        // What was asked about is shown again where the answer changed it.
        saysPage = state.screens != screens
        if case .dropAll(let id) = question.answer, isYes { answers.append(standing(of: id)) }
        return effects
    }

    private mutating func choose(_ number: Int) {
        guard items.indices.contains(number - 1) else {
            fail()
            answers.append(
                items.isEmpty
                    ? "There is nothing to choose from here." : "Choose a number from 1 to \(items.count).")
            return
        }
        if let name = items[number - 1].scenario {
            compare([name])
            return
        }
        guard let place = items[number - 1].place else {
            fail()
            answers.append("Number \(number) has no screen of its own.")
            return
        }
        do throws(ScreenRefusal) {
            _ = try state.go(to: place)
            saysPage = true
        } catch {
            fail()
            answers.append(error.description)
        }
    }

    /// What a what-if does, or that there is none.
    func standing(of id: String) -> String {
        state.whatIfSentence(of: id) ?? "Nothing differs from the facts."
    }

    /// A question that is answered by a word instead of a key.
    private static func inWords(_ text: String) -> String {
        guard text.hasSuffix(" y/n") else { return text }
        return String(text.dropLast(4)) + " Yes or no?"
    }
}
