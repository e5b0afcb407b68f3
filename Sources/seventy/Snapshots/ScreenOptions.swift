internal import ArgumentParser
internal import Dashboard
internal import Pages
internal import SolutionsPartner

/// The options that say which screen is meant and what on it.
struct ScreenOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The screen: \(ScreenName.offered.map(\.rawValue).joined(separator: ", ")).", valueName: "name"))
    var screen: String?

    @Option(help: ArgumentHelp("The designation that the screen shows or marks.", valueName: "id"))
    var designation: String?

    @Option(help: ArgumentHelp("The metric that the screen shows or marks.", valueName: "id"))
    var metric: String?

    @Option(help: ArgumentHelp("The person that the screen shows.", valueName: "id"))
    var person: String?

    /// The screen that was asked for; `nil` when none was.
    ///
    /// - Throws: `CommandFailure` for a name that no screen has.
    func name() throws(CommandFailure) -> ScreenName? {
        guard let screen else { return nil }
        if let name = ScreenName(rawValue: screen.lowercased()) { return name }
        let names = ScreenName.offered.map(\.rawValue)
        let hint = NameMatch.didYouMean(NearestName(of: screen, among: names).match)
        throw CommandFailure(
            .usage, "There is no screen '\(screen.cleaned)'.\(hint) There are: \(names.joined(separator: ", ")).")
    }

    /// The screen about a partner that is meant where none is named: the one that shows what the other options name.
    var usual: ScreenName {
        person != nil ? .person : metric != nil ? .explanation : designation != nil ? .designation : .overview
    }

    /// The screen with what it is to show.
    func place(_ name: ScreenName, partner: String?) -> ScreenPlace {
        ScreenPlace(name, partner: partner, designation: designation, metric: metric, person: person)
    }
}

extension CommandFailure {
    /// Why a screen cannot be shown.
    init(_ refusal: ScreenRefusal) {
        self.init(refusal.isAboutPerson ? .notFound : .usage, refusal.description.cleaned)
    }
}
