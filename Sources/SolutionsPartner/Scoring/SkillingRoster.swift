/// Who serves what: the people of a partner, the steps that each of them counts in, and what ends when.
public struct SkillingRoster: Sendable {
    /// A place in the rules where a person counts.
    public struct Service: Sendable {
        /// The designation.
        public let designation: DesignationRules
        /// The metric.
        public let metric: MetricRules
        /// The step's name; `nil` for a metric without steps.
        public let step: String?
        /// The certifications of the person that serve here.
        public let certifications: [String]
        /// Whether the gate would close without the person.
        public let isIndispensable: Bool
    }

    /// A certification of a person, judged on the day.
    public struct Holding: Sendable {
        /// Whether and how a certification counts.
        public enum State: Sendable, Hashable {
            /// It is valid and some rule counts it.
            case counts
            /// It is valid, but no rule of this edition counts it.
            case serveNothing
            /// Its last day was before.
            case expired
            /// It was retired so long ago that no rule counts it any more.
            case retired
            /// It is said to be earned after it could be earned for the last time, so it does not count.
            case earnedTooLate
            /// It will be earned later.
            case planned
        }

        /// What the person holds.
        public let held: HeldCertification
        /// Whether and how it counts.
        public let state: State
        /// The last day on which it counts, by its own expiry and by the rules; `nil` while no end is known.
        public let countsThrough: CalendarDate?
    }

    /// A person with all of that.
    public struct Member: Sendable {
        /// The person.
        public let person: Person
        /// Where the person counts, in the order of the page.
        public let services: [Service]
        /// What the person holds, the codes in order.
        public let certifications: [Holding]

        /// The number of designations in which the person counts.
        public var designationCount: Int { Set(services.map(\.designation.id)).count }
        /// Whether some gate would close without the person.
        public var isIndispensable: Bool { services.contains { $0.isIndispensable } }
        /// The certification that stops counting first, with its last day; `nil` when none has an end.
        public var firstToEnd: (code: String, day: CalendarDate)? {
            certifications.filter { $0.state == .counts }
                .compactMap { holding in holding.countsThrough.map { (holding.held.code, $0) } }
                .min { $0.1 < $1.1 }
        }
    }

    /// The people in the order of their names.
    public let members: [Member]

    /// Looks through the tracks that count.
    public init(of partner: Partner, card: Scorecard) {
        let day = card.day
        var services: [String: [Service]] = [:]
        for score in card.designations {
            for metric in score.counting.metrics {
                for (step, list, gate) in Self.lists(of: metric.rules, partner) {
                    let people = EvidenceTable.people(of: partner, serving: list, on: day)
                    for person in people {
                        let codes = person.certifications.filter { held in
                            held.isValid(on: day) && HeldKeys(valid: [held]).serve(list, on: day)
                        }
                        services[person.id, default: []].append(
                            Service(
                                designation: score.rules, metric: metric.rules, step: step,
                                certifications: codes.map(\.code).sorted(),
                                isIndispensable: gate.map { people.count <= $0 } ?? false))
                    }
                }
            }
        }
        let known = Dictionary(
            card.edition.lists.flatMap(\.certifications).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
        ).values.sorted { $0.id < $1.id }
        members = partner.people.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { person in
            Member(
                person: person, services: services[person.id] ?? [],
                certifications: person.certifications.sorted { $0.code < $1.code }.map {
                    Self.judge($0, among: known, on: day)
                })
        }
    }

    /// The lists that a metric counts people of, with the people that a gate takes.
    ///
    /// A gate whose head count was entered stands open or closed by that number, whoever leaves.
    private static func lists(
        of rules: MetricRules, _ partner: Partner
    ) -> [(step: String?, list: CertificationList, gate: Int?)] {
        switch rules.rule {
        case .linear(let rule): rule.list.map { [(nil, $0.list, nil)] } ?? []
        case .staged(let steps):
            steps.map { step in
                let isEntered = partner.measures[step.input.name] != nil
                return (step.id, step.list.list, step.isGate && !isEntered ? step.people : nil)
            }
        case .growth, .bestOf, .pools: []
        }
    }

    private static func judge(
        _ held: HeldCertification, among known: [Certification], on day: CalendarDate
    ) -> Holding {
        // What the rules call it, were it valid and not retired.
        let keys = HeldKeys(valid: [held])
        let timeless = known.filter { keys.match($0) }
        let ruleEnd = timeless.compactMap(\.countsThrough).max()
        let end = [held.expires, timeless.allSatisfy { $0.countsThrough != nil } ? ruleEnd : nil].compactMap { $0 }
            .min()
        let state: Holding.State =
            if let earned = held.earned, day < earned {
                .planned
            } else if let expires = held.expires, day > expires {
                .expired
            } else if timeless.isEmpty {
                .serveNothing
            } else if timeless.contains(where: { $0.counts(on: day) && keys.match($0, earnedBy: $0.retired) }) {
                .counts
            } else if let earned = held.earned, timeless.allSatisfy({ $0.retired.map { earned > $0 } ?? false }) {
                .earnedTooLate
            } else {
                .retired
            }
        return Holding(held: held, state: state, countsThrough: end)
    }
}
