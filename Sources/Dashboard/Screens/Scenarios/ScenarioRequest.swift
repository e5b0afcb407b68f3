package import SolutionsPartner

/// A scenario as it stands in the store, or why it cannot be shown.
package struct ScenarioRecord: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The scenario; `nil` for one that is faulty.
    package let scenario: Scenario?
    /// What is wrong with it, a line each; empty when nothing is.
    package let faults: [String]

    /// Makes a record of a scenario that could be read.
    package init(_ scenario: Scenario) { (name, self.scenario, faults) = (scenario.name, scenario, []) }

    /// Makes a record of one that could not.
    package init(name: String, faults: [String]) { (self.name, scenario, self.faults) = (name, nil, faults) }
}

/// What the dashboard asks the outside to do with the scenarios of a partner.
package enum ScenarioRequest: Sendable, Hashable {
    /// Read them; the answer comes by `didRead(scenarios:of:)`.
    case read
    /// Keep a scenario; where the name is taken, `didFindTaken` asks first unless it is to be replaced.
    case save(Scenario, replacing: Bool)
    /// Give a scenario another name; the title is what was typed, where a key had to be made of it.
    case rename(String, to: String, title: String?)
    /// Keep a second scenario that is like the first, with a title of its own where a key had to be made of it.
    case duplicate(String, as: String, title: String?)
    /// Take a scenario away.
    case delete(String)
    /// Put a scenario on the facts as they are now, without edits that are spent.
    case rebase(String)
    /// Take changes of the journal back, the last one first.
    case takeBack([Int])
    /// Write a comparison to a file; where there is one, `didFindFile` asks first unless it is to be replaced.
    case export(ComparisonChoice, path: String, replacing: Bool)
}

/// Which scenarios stand side by side, and how.
package struct ComparisonChoice: Sendable, Hashable {
    /// The names of the scenarios in the order in which they were marked; empty for the first ones by name.
    package let names: [String]
    /// What they are sorted by.
    package internal(set) var order: ScenarioComparison.Order
    /// Whether designations on which no scenario has an effect are left out.
    package internal(set) var onlyChanged: Bool

    /// Makes a choice.
    package init(names: [String], order: ScenarioComparison.Order = .given, onlyChanged: Bool = false) {
        (self.names, self.order, self.onlyChanged) = (names, order, onlyChanged)
    }
}

/// What a line is typed for that concerns a scenario.
enum ScenarioPrompt: Sendable, Hashable {
    /// The name under which changes are kept.
    case name([Edit], note: String?)
    /// What the changes are about; the title is what was typed as the name, where a key had to be made of it.
    case note([Edit], name: String, title: String?)
    /// Another name for a scenario.
    case rename(String)
    /// The name of a second scenario that is like the first.
    case duplicate(String)
    /// The file that a comparison is written to.
    case export(ComparisonChoice)
}
