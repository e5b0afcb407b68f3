package import SolutionsPartner

/// What is to be told of a subject, as blocks in the order in which they are read.
///
/// A builder words a subject once; how a page looks on a screen, as plain text or on the command line is the business of
/// its renderers.
package struct Page: Sendable, Hashable {
    /// A part of a page.
    package enum Block: Sendable, Hashable {
        /// Whom or what the whole page is about, and what is said of that in lines of its own.
        case title(String, [String])
        /// What the blocks after it are about.
        case heading(String)
        /// A sentence.
        case sentence(Note, Role)
        /// Things with what is said of each, a line each.
        case entries([Entry])
        /// Things that can be chosen between, side by side where there is room.
        case choices([Choice])
        /// Labels with what belongs to each.
        case facts([Fact])
        /// Rows of aligned columns.
        case table(Table)
        /// Things of one kind with what belongs to each.
        case outline(Outline)
        /// A pause between sentences.
        case gap
    }

    /// The blocks.
    package private(set) var blocks: [Block] = []

    /// Makes an empty page.
    package init() {}

    /// Says whom or what the page is about.
    package mutating func title(_ title: String, _ lines: [String] = []) { blocks.append(.title(title, lines)) }

    /// Begins a part.
    package mutating func heading(_ title: String) { blocks.append(.heading(title)) }

    /// Adds a sentence.
    package mutating func sentence(_ text: String, _ role: Role = .text, source: String = "") {
        blocks.append(.sentence(Note(text: text, source: source), role))
    }

    /// Adds reasons, a sentence each.
    package mutating func notes(_ notes: [Note], _ role: Role = .muted) {
        blocks += notes.map { .sentence($0, role) }
    }

    /// Adds things with what is said of each.
    package mutating func entries(_ entries: [Entry]) { if !entries.isEmpty { blocks.append(.entries(entries)) } }

    /// Adds things that can be chosen between.
    package mutating func choices(_ choices: [Choice]) { if !choices.isEmpty { blocks.append(.choices(choices)) } }

    /// Adds labels with what belongs to each.
    package mutating func facts(_ facts: [Fact]) { if !facts.isEmpty { blocks.append(.facts(facts)) } }

    /// Adds rows of aligned columns.
    package mutating func table(_ table: Table) { if !table.rows.isEmpty { blocks.append(.table(table)) } }

    /// Adds things of one kind with what belongs to each.
    package mutating func outline(_ outline: Outline) { if !outline.items.isEmpty { blocks.append(.outline(outline)) } }

    /// Adds a pause.
    package mutating func gap() { blocks.append(.gap) }

    /// Adds rows of aligned columns under a heading of their own; nothing where there are none.
    package mutating func add(_ title: String, _ table: Table) {
        guard !table.rows.isEmpty else { return }
        heading(title)
        self.table(table)
    }

    /// Adds the blocks of another page.
    package mutating func add(_ page: Page) { blocks += page.blocks }
}

extension Page {
    /// A sentence with where it comes from.
    package struct Note: Sendable, Hashable {
        /// The sentence.
        package let text: String
        /// Where it comes from, in words; empty where nothing needs to be named.
        package var source = ""
        /// How sure the source is.
        package var confidence = Confidence.high

        /// Makes a sentence.
        package init(text: String, source: String = "", confidence: Confidence = .high) {
            (self.text, self.source, self.confidence) = (text, source, confidence)
        }
    }

    /// A thing with what is said of it.
    package struct Entry: Sendable, Hashable {
        /// What stands before its name, such as a day, each in a column of its own.
        package var lead: [String] = []
        /// The look of what stands before its name.
        package var leadRole = Role.muted
        /// Its name.
        package let name: String
        /// The look of the name.
        package var nameRole = Role.strong
        /// The state that it is in; empty for none.
        package var state = ""
        /// The look of the state.
        package var role = Role.text
        /// What else is said of it, each in a column of its own where there are columns; empty ones are left out.
        package var details: [String] = []
        /// Why.
        package var notes: [Note] = []
        /// Whether the sources of the notes are told wherever the notes are.
        package var tellsSources = false
        /// The input that a new value of it goes to; `nil` where there is no one such input.
        package var input: InputName?
        /// What it is, for who can show more of it; `nil` for what is no thing of its own.
        package var subject: Subject?

        /// Makes a thing that can be chosen, with what is said of it, a line each.
        package init(_ name: String, facts: [String], subject: Subject? = nil, input: InputName? = nil) {
            (self.name, self.subject, self.input) = (name, subject, input)
            notes = facts.map { Note(text: $0) }
        }

        /// Makes a thing.
        package init(_ name: String) { self.name = name }

        /// Makes a thing in a state.
        package init(_ name: String, _ state: String, _ role: Role, details: [String] = [], notes: [Note] = []) {
            (self.name, self.state, self.role, self.details, self.notes) = (name, state, role, details, notes)
        }

        /// What is said of it in a line, what is empty left out.
        var told: [String] { ([state] + details).filter { !$0.isEmpty } }
    }

    /// What a thing of a page is.
    package enum Subject: Sendable, Hashable {
        /// A partner, by key.
        case partner(String)
        /// A designation of a partner.
        case designation(DesignationID, of: String)
        /// A metric of a designation of a partner.
        case metric(MetricID, in: DesignationID, of: String)
        /// A person of a partner, by both keys.
        case person(String, of: String)
        /// A certification that a person holds.
        case certification(String)
        /// A scenario, by name.
        case scenario(String)
        /// A plan.
        case plan
        /// An entry of the record of changes, by number.
        case change(Int)
        /// A place that somebody else changed as well.
        case conflict
    }

    /// A label with what belongs to it.
    package struct Fact: Sendable, Hashable {
        /// The label.
        package let label: String
        /// What belongs to it.
        package let text: String

        /// Makes a fact.
        package init(_ label: String, _ text: String) { (self.label, self.text) = (label, text) }
    }

    /// Something that can be chosen, with the same facts as the others beside it.
    package struct Choice: Sendable, Hashable {
        /// What it is.
        package let name: String
        /// Whether it can be had.
        package let isPossible: Bool
        /// What it means, by label.
        package let facts: [Fact]
        /// Why.
        package let notes: [Note]
    }
}
