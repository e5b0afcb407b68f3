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
        /// Whether this is a gate that is open and would close without the person.
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
            /// It is valid, and the rules count it from a later day on.
            case countsLater
            /// It is valid, and rules of an earlier time counted it, but none does any more.
            case countsNoMore
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
        /// The last day on which it counts or counted, by its own expiry and by the rules; `nil` while no end is known, and
        /// for one that no rule of the edition or of an earlier one counts.
        public let countsThrough: CalendarDate?
        /// Whether it ends with its own expiry or its own rule, rather than with another one that it counts with.
        let endsByItself: Bool
        /// The first day on which the rules count it, where that is still to come; `nil` otherwise.
        public let countsFrom: CalendarDate?
        /// The name of the edition that counted it last, where no rule of the day's edition counts it; `nil` otherwise.
        public let countedBy: String?
        /// What the rules count it together with, where the person does not hold that; empty otherwise.
        public let countsWith: [String]
    }

    /// A person with all of that.
    public struct Member: Sendable {
        /// The person.
        public let person: Person
        /// Where the person counts, in the order of the page.
        public let services: [Service]
        /// What the person holds, the codes in order.
        public let certifications: [Holding]
        /// The other entries that may be the same person, which nobody said yet; empty for nearly everybody.
        public let mayBe: [Person]

        /// Whether some gate would close without the person.
        public var isIndispensable: Bool { services.contains(where: \.isIndispensable) }
        /// The certification that stops counting first, with its last day; `nil` when none has an end.
        public var firstToEnd: (code: String, day: CalendarDate)? { allFirstToEnd.first }

        /// The certifications that stop counting first, all on the same last day, by their codes; empty when none has an
        /// end.
        public var allFirstToEnd: [(code: String, day: CalendarDate)] {
            let counting = certifications.filter { $0.state == .counts }
            guard let day = counting.compactMap(\.countsThrough).min() else { return [] }
            let ending = counting.filter { $0.countsThrough == day }
            // Of several that count together, the one that ends is told, not those that lose their worth with it.
            let own = ending.filter(\.endsByItself)
            return (own.isEmpty ? ending : own).map { ($0.held.code, day) }
        }
    }

    /// The people in the order of their names.
    public let members: [Member]

    /// Looks through the tracks that count, once for each certification that anybody holds.
    public init(of partner: Partner, card: Scorecard) {
        let day = card.day
        // What was entered decides a gate as it decides the score: under any name, and for the list that the edition asks.
        var numbers = partner
        numbers.people = []
        let evidence = EvidenceTable(partner: numbers, edition: card.edition, day: day)
        var places: [(service: (designation: DesignationRules, metric: MetricRules, step: String?), gate: Int?)] = []
        var lists: [CertificationList] = []
        for score in card.designations {
            for metric in score.counting.metrics {
                for (step, list, gate) in Self.lists(of: metric.rules, evidence.asking(track: score.counting.rules.id))
                {
                    places.append(((score.rules, metric.rules, step), gate))
                    lists.append(list)
                }
            }
        }
        var serving = ServedLists(lists, on: day)
        let served = partner.people.map { serving.places(servedBy: $0, on: day) }
        // People are counted as for the score, where two names may be one person too.
        let pairs = LikelyPairs(partner.people, on: day)
        func count(_ place: Int, without absent: Int? = nil) -> Int {
            pairs.count(
                served.indices.map { $0 != absent && served[$0][place] != nil }, of: lists[place], on: day
            ).atLeast
        }
        let closing = places.indices.map { place in places[place].gate.map { count(place) == $0 } ?? false }
        let others = pairs.others

        var judge = HoldingJudge(card.edition, on: day)
        members = zip(partner.people.indices, partner.people).sorted { ($0.1.name, $0.1.id) < ($1.1.name, $1.1.id) }
            .map { own, person in
                let mayBe = others[own] ?? []
                let services = served[own].sorted { $0.key < $1.key }.map { place, codes in
                    let service = places[place].service
                    // Without one of two entries that may be one person, the other still counts.
                    let isIndispensable =
                        closing[place] && (mayBe.isEmpty || count(place, without: own) < count(place))
                    return Service(
                        designation: service.designation, metric: service.metric, step: service.step,
                        certifications: codes.sorted(), isIndispensable: isIndispensable)
                }
                return Member(
                    person: person, services: services,
                    certifications: judge.holdings(of: person).sorted { $0.held.code < $1.held.code },
                    mayBe: mayBe.map { partner.people[$0] })
            }
    }

    /// The lists that a metric counts people of, with the people that a gate takes.
    ///
    /// A gate whose head count was entered stands open or closed by that number, whoever leaves.
    private static func lists(
        of rules: MetricRules, _ evidence: EvidenceTable
    ) -> [(step: String?, list: CertificationList, gate: Int?)] {
        switch rules.rule {
        case .linear(let rule): rule.list.map { [(nil, $0.list, nil)] } ?? []
        case .staged(let steps):
            steps.map { step in
                let isEntered = evidence.entered(step.input) != nil
                return (step.title, step.list.list, step.isGate && !isEntered ? step.people : nil)
            }
        case .growth, .bestOf, .pools: []
        }
    }
}
