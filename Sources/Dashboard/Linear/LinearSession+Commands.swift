internal import Pages
internal import SolutionsPartner

extension LinearSession {
    /// Does what a word asks for.
    mutating func perform(_ command: LinearCommand, _ words: [String]) throws(ScreenRefusal) -> [Effect] {
        let rest = words.joined(separator: " ")
        switch command {
        case .partners: return try go(.portfolio)
        case .open: return try go(ScreenPlace(.overview, partner: try needed(rest, command)))
        case .overview: return try go(.overview)
        case .designation: return try go(ScreenPlace(.designation, designation: rest.isEmpty ? shownDesignation : rest))
        case .why:
            return try go(
                ScreenPlace(.explanation, designation: shownDesignation, metric: rest.isEmpty ? nil : rest))
        case .person: return try go(ScreenPlace(.person, person: try needed(rest, command)))
        case .people: return try go(.people)
        case .plan: return try go(.plan)
        case .anniversary: return try go(.anniversary)
        case .badges: return try go(.badges)
        case .membership: return try go(.membership)
        case .editions: return try go(.editions)
        case .history: return try go(.history)
        case .activity: return try go(.activity)
        case .revert: try revert(words)
        case .changes: return try go(.changes)
        case .gaps: try sayGaps()
        case .add, .name, .remove: return try performRoster(command, words)
        case .set, .passes, .joins, .leaves, .undo, .redo, .drop, .facts, .save, .try, .mine, .theirs:
            return try change(command, words)
        case .scenarios: return try go(.scenarios)
        case .keep, .load, .compare, .rename, .duplicate, .delete, .rebase: return try performScenario(command, words)
        case .recover: return state.perform(.recover)
        case .next: step(.nextDesignation)
        case .previous: step(.previousDesignation)
        case .track: step(.track)
        case .back: return goBack()
        case .again: saysPage = true
        case .more, .all:
            if rest.isEmpty, held.isEmpty { answers.append("There is no more to say.") }
            saysRest = command == .all
        case .reload:
            saysPage = true
            return state.perform(.reload)
        case .explain: explain(rest)
        case .help: sayHelp()
        case .quit: return state.perform(.quit)
        }
        return []
    }

    /// The edition that is talked about and its day: those of the partner, otherwise the one in force today.
    private var ruleBook: (edition: ProgramEdition, day: CalendarDate)? {
        if let id = try? partner(), let scored = state.partner(id) { return (scored.card.edition, scored.card.day) }
        let day = state.today
        return state.catalog.id(on: day).flatMap { try? state.catalog.edition($0, on: day) }.map { ($0, day) }
    }

    /// Says what a word means; without one, which words there are.
    private mutating func explain(_ word: String) {
        guard let (edition, day) = ruleBook else {
            return answers.append("There is no edition of the program to explain.")
        }
        guard !word.isEmpty else {
            let terms = Glossary.explaining(edition, on: day).terms
            return answers.append("Words: \(terms.map(\.id).joined(separator: ", ")).")
        }
        let term: Glossary.Term
        switch Glossary.answer(to: word, in: edition, on: day, among: state.catalog) {
        case .one(let found): term = found
        case .several(let terms):
            return answers.append(
                "'\(word)' can mean several words: \(NameMatch.list(terms.map(\.id))). Name one of them.")
        case .none(let nearest):
            let hint = NameMatch.didYouMean(nearest)
            return answers.append("'\(word)' is not explained.\(hint) explain alone lists the words.")
        }
        answers.append(term.title)
        answers.append(term.text)
        if !term.source.isEmpty { answers.append("Source: \(term.source).") }
        if !term.see.isEmpty { answers.append("See: \(term.see.joined(separator: ", ")).") }
    }

    private mutating func go(_ place: ScreenPlace) throws(ScreenRefusal) -> [Effect] {
        var place = place
        if place.name.needsPartner, place.partner == nil { place.partner = try partner() }
        let effects = try state.go(to: place)
        saysPage = true
        return effects
    }

    private mutating func go(_ name: ScreenName) throws(ScreenRefusal) -> [Effect] { try go(ScreenPlace(name)) }

    /// The partner that is talked about: none of several before one was opened.
    func partner() throws(ScreenRefusal) -> String {
        if let id = state.screen.partner ?? (state.hasPortfolio ? nil : state.focusedPartner) { return id }
        if let id = state.screens.lazy.compactMap(\.partner).last { return id }
        throw ScreenRefusal("Open a partner first: open and its name or number.")
    }

    /// The designation that is talked about; `nil` for none.
    private var shownDesignation: String? {
        for screen in state.screens.reversed() {
            if let shown = screen.content as? DesignationScreen { return shown.designation.rawValue }
            if let shown = screen.content as? ExplanationScreen { return shown.designation.rawValue }
        }
        return nil
    }

    /// The rest of a line; a number of the list stands for what it names.
    func needed(_ rest: String, _ command: LinearCommand) throws(ScreenRefusal) -> String {
        guard !rest.isEmpty else { throw ScreenRefusal("\(command.rawValue) needs \(command.form).") }
        guard let number = Int(rest), items.indices.contains(number - 1), let place = items[number - 1].place else {
            return rest
        }
        return (command == .person ? place.person : place.partner) ?? rest
    }

    private mutating func step(_ action: Action) {
        let before = state.screens
        _ = state.attempt(action)
        saysPage = state.screens != before
        if !saysPage, state.message == nil { answers.append("There is no other one here.") }
    }

    private mutating func goBack() -> [Effect] {
        guard state.screens.count > (state.hasPortfolio ? 1 : 2) else {
            answers.append("This is the first screen. quit ends the program.")
            return []
        }
        saysPage = true
        return state.perform(.back)
    }

    private mutating func revert(_ words: [String]) throws(ScreenRefusal) {
        guard state.screen.kind == .activity, !items.isEmpty else { throw ScreenRefusal("Ask for the activity first.") }
        guard let number = words.first.flatMap({ Int($0) }), items.indices.contains(number - 1),
            let entry = items[number - 1].entry
        else { throw ScreenRefusal("revert needs a number from 1 to \(items.count).") }
        state.select(key: String(entry), onScreen: state.screens.count - 1)
        _ = state.attempt(.revert)
    }

    private mutating func sayGaps() throws(ScreenRefusal) {
        guard let scored = state.partner(try partner()) else { return saysPage = true }
        var page = PlainPage(title: "\(scored.partner.name), gaps", words: state.words)
        page.add(Page.gapsOneByOne(of: scored, state.words))
        items = page.items
        answers += page.lines(numbered: true, metrics: state.metrics)
    }

    private mutating func sayHelp() {
        answers.append("The name of a partner, a designation or a person, or its beginning, goes there.")
        for command in LinearCommand.allCases {
            let form = command.form.isEmpty ? "" : " \(command.form)"
            answers.append("\(command.rawValue)\(form): \(command.help)")
        }
    }
}
