internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Shows the people of a partner.
struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Show who holds what, until when it counts, and what would be lost without each.",
        discussion: """
            EXAMPLES
              seventy people northwind
              seventy people northwind --person anna
              seventy people northwind --as-of 2026-12-31 --json
            """)

    @Argument(help: ArgumentHelp("The partner's id or name.", valueName: "partner"))
    var partner: String

    @Option(help: ArgumentHelp("Show this person only, by id or name.", valueName: "id"))
    var person: String?

    @OptionGroup var changes: EditOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let store = try store.open()
        let document = try store.document(named: partner)
        var scores = try store.ground.scores(of: document.partner, ScoringRequest(rules: rules.request))
        if !changes.isEmpty { scores = scores.applying(try changes.edits(in: scores.card.edition, of: scores.partner)) }
        let only = try person.map { name throws(CommandFailure) in try Self.key(of: name, in: scores.partner) }
        try format.send("People of \(scores.partner.name)") {
            ScoreJSON.document(PeopleJSON(scored: scores, document: document).members(only: only))
        } orPage: {
            var page = Page()
            page.title(of: scores, .usual)
            page.add(.people(of: scores, only: only, .usual))
            return page
        }
    }

    private static func key(of name: String, in partner: Partner) throws(CommandFailure) -> String {
        let people = partner.people
        switch NameMatch(of: name, among: people.map { [$0.id, $0.name] }) {
        case .one(let place): return people[place].id
        case .several(let places):
            let ids = NameMatch.list(places.map { people[$0].id }).cleaned
            throw CommandFailure(.usage, "'\(name.cleaned)' can be several people: \(ids). Type more of it.")
        case .none(let near):
            let hint = NameMatch.didYouMean(near.map(\.cleaned))
            throw CommandFailure(
                .notFound, "\(partner.name.cleaned) has nobody called '\(name.cleaned)'.\(hint)")
        }
    }
}

/// Writes people in the shape that the page "JSON" documents.
struct PeopleJSON {
    let scored: ScoredPartner
    /// The document of the partner, which tells where people come from.
    let document: PartnerDocument

    /// The members of the document, without the version.
    ///
    /// - Parameter only: The key of the one person to tell of; `nil` for all of them.
    func members(only: String?) -> [JSONMember] {
        let members = scored.roster.members.filter { only == nil || $0.person.id == only }
        return [
            JSONMember("partner", .string(scored.partner.id)), JSONMember("asOf", .date(scored.card.day)),
            JSONMember("edition", .string(scored.card.edition.id)),
            JSONMember("people", .array(members.map(person))),
        ]
    }

    private func person(_ member: SkillingRoster.Member) -> JSONNode {
        .object([
            "id": .string(member.person.id), "name": .string(member.person.name),
            "source": .string(source(of: member.person.id)),
            "certifications": .array(member.certifications.map(certification)),
            "loss": .array(scored.losses.loss(of: member.person.id).lines.map(Self.loss)),
            "mayBe": .array(member.mayBe.map { .string($0.id) }),
        ])
    }

    private func certification(_ holding: SkillingRoster.Holding) -> JSONNode {
        .object([
            "certification": .string(holding.held.code), "earned": .date(holding.held.earned),
            "expires": .date(holding.held.expires), "countsThrough": .date(holding.countsThrough),
            "counts": .bool(holding.state == .counts), "state": .string(Words.state(of: holding)),
            "countsFrom": .date(holding.countsFrom), "countedBy": .string(orNull: holding.countedBy),
        ])
    }

    private static func loss(_ line: SkillingLoss.Line) -> JSONNode {
        .object([
            "designation": .string(line.designation.rawValue), "points": .number(line.points),
            "qualified": .bool(line.isQualified),
        ])
    }

    /// How a person came in: `typed`, unless the document says otherwise.
    private func source(of person: String) -> String {
        guard case .string(let source)? = document.node["people"]?[person]?["source"]?.content else {
            return Provenance.Origin.typed.rawValue
        }
        return source
    }
}
