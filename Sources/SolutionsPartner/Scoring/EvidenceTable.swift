/// The evidence of one partner laid out for one edition and day, so that rules find each number by its place.
struct EvidenceTable {
    /// Entered numbers by the place of the input; `nil` for unknown.
    private(set) var typed: [Rational?]
    /// The same with numbers that follow from records where nothing is entered.
    private var known: [Rational?] = []
    /// Numbers from records that hold for one track only, by the place of the input.
    private var ofTracks: [TrackID: [Int: DerivedNumber]] = [:]
    /// The places of inputs whose numbers follow from records and are at least so much.
    private var incomplete: Set<Int> = []
    /// The month of those numbers, the last one that was closed on the day; `nil` where there are none.
    private(set) var recordsMonth: YearMonth?
    /// Entered words by the place of the input.
    private(set) var words: [Int: String] = [:]
    /// People that hold a certification of each list; `nil` where no people are listed.
    private var headCounts: [HeadCount]?
    /// The day that everything is judged on.
    let day: CalendarDate
    /// The end of the enrolment of which an entered word may be, by the place of the input; nothing where nobody dated it.
    private var enrolments: [Int: CalendarDate] = [:]

    /// - Parameter counted: The day on which people are counted where that is not the day itself, for a plan that is met
    ///   later than its numbers are known.
    init(partner: Partner, edition: ProgramEdition, day: CalendarDate, peopleOn counted: CalendarDate? = nil) {
        self.day = day
        typed = Array(repeating: nil, count: edition.inputs.count)
        // How near the name used so far is to the input's own: that one first, then its aliases in their order.
        var ranks = [UInt8](repeating: .max, count: edition.inputs.count)
        for (name, measure) in partner.measures {
            guard let (place, rank) = edition.inputPlaces.place(of: name) else { continue }
            if let list = measure.list, let expected = edition.inputLists[place], list != expected { continue }
            // Never the order of a dictionary.
            guard rank < ranks[place] else { continue }
            ranks[place] = rank
            // Nearly all partners have no word or few, so that there is none to take away.
            if !words.isEmpty { words[place] = nil }
            switch measure.value {
            case .quantity(let value): typed[place] = value
            case .text(let word):
                (typed[place], words[place]) = (nil, word)
                enrolments[place] = Self.enrolment(partner.membership, noted: measure.provenance.day)
            // No rule of scoring reads a day.
            case .date: typed[place] = nil
            }
        }
        if partner.people.isEmpty {
            headCounts = nil
        } else {
            let counted = counted ?? day
            let held = partner.people.map { HeldKeys($0, on: counted) }
            let pairs = LikelyPairs(partner.people, on: counted)
            headCounts = edition.lists.map { list in
                pairs.count(held.map { $0.serve(list, on: counted) }, of: list, on: counted)
            }
        }
        known = typed
        if !partner.derived.isEmpty { lay(partner.derived, edition: edition, day: day) }
    }

    /// Lays numbers from records beside what is entered: those of the last month that was closed on the day.
    private mutating func lay(_ derived: DerivedNumbers, edition: ProgramEdition, day: CalendarDate) {
        let month = DerivedNumbers.closedMonth(on: day)
        recordsMonth = month
        for (key, number) in derived.months[month]?[edition.id] ?? [:] {
            guard let place = edition.inputPlaces[key.input], typed[place] == nil, words[place] == nil
            else { continue }
            if let track = key.track {
                ofTracks[track, default: [:]][place] = number
            } else {
                known[place] = number.value
                if !number.isComplete { incomplete.insert(place) }
            }
        }
    }

    /// Whether every track reads the same.
    var isSameForTracks: Bool { ofTracks.isEmpty }

    /// The evidence as a track reads it: numbers from records may hold for one track only.
    func asking(track: TrackID?) -> EvidenceTable {
        guard let track, let own = ofTracks[track] else { return self }
        var table = self
        for (place, number) in own where typed[place] == nil {
            table.known[place] = number.value
            if number.isComplete { table.incomplete.remove(place) } else { table.incomplete.insert(place) }
        }
        return table
    }

    /// The people who hold some certification of a list on a day, each once.
    static func people(of partner: Partner, serving list: CertificationList, on day: CalendarDate) -> [Person] {
        partner.people.filter { HeldKeys($0, on: day).serve(list, on: day) }
    }

    /// How many people hold some certification of a list on a day.
    static func headCount(of partner: Partner, serving list: CertificationList, on day: CalendarDate) -> HeadCount {
        LikelyPairs(partner.people, on: day).count(
            partner.people.map { HeldKeys($0, on: day).serve(list, on: day) }, of: list, on: day)
    }

    // Inlined, so that a rule's input is not copied, name and all, to read the one number that tells its place.

    /// The number of an input: the entered one, else the one from records; `nil` for unknown.
    @inline(__always) func entered(_ input: InputReference) -> Rational? { known[input.index] }

    /// The entered number of an input, whatever records say; `nil` for unknown.
    @inline(__always) func byHand(_ input: InputReference) -> Rational? { typed[input.index] }

    /// What is worth knowing of the number of an input that follows from records; nothing for any other number.
    @inline(__always) func remarksOfRecords(_ input: InputReference) -> ScoreRemarks {
        guard typed[input.index] == nil, known[input.index] != nil else { return [] }
        return incomplete.contains(input.index) ? [.fromRecords, .atLeast] : .fromRecords
    }

    /// Supposes another entered number for an input; `nil` for unknown.
    mutating func suppose(_ value: Rational?, for input: InputReference) {
        typed[input.index] = value
        known[input.index] = value
        words[input.index] = nil
    }

    /// The evidence as it would be without a person who serves some lists, each told by its place.
    ///
    /// Where it hangs on who is who how many there are, the most is taken away that the person can have brought.
    func without(oneOf lists: [Int]) -> EvidenceTable {
        var table = self
        for place in lists {
            guard let count = headCounts?[place] else { continue }
            table.headCounts?[place] = HeadCount(
                atLeast: max(0, count.atLeast - 1), atMost: max(0, count.atMost - 1))
        }
        return table
    }

    /// The number of people that follows from the list of people, at least; `nil` where no people are listed.
    @inline(__always) func derived(_ list: ListReference) -> Rational? {
        headCounts.map { Rational($0[list.index].atLeast) }
    }

    /// The number of people that follows from the list of people, where it hangs on who is who; `nil` where it does not.
    func unsettled(_ list: ListReference) -> HeadCount? {
        guard let count = headCounts?[list.index], !count.isSettled else { return nil }
        return count
    }

    /// Whether an entered number can be the one of the listed people.
    func agrees(_ entered: Rational, _ list: ListReference) -> Bool {
        guard let count = headCounts?[list.index] else { return true }
        return entered >= Rational(count.atLeast) && entered <= Rational(count.atMost)
    }

    /// The anniversary with which the enrolment ends that a partner is in: the one that is entered, or where none is that of
    /// a year from the last designation attained, or from the day on which somebody noted the track; `nil` where nothing
    /// tells.
    private static func enrolment(_ membership: Membership, noted: CalendarDate?) -> CalendarDate? {
        let years = membership.attained.values.map { $0.adding(years: 1) } + [membership.anniversary].compactMap(\.self)
        return years.max() ?? noted?.adding(years: 1)
    }

    /// The entered track that an input names as fixed at enrolment; `nil` where none is entered, or the enrolment is over
    /// with the days that an edition leaves for the renewal.
    func fixedTrack(_ input: InputReference, _ edition: ProgramEdition) -> String? {
        guard let word = words[input.index] else { return nil }
        guard let end = enrolments[input.index], end < day else { return word }
        return day <= end.adding(days: (try? edition.standingRules())?.renewal.days ?? 0) ? word : nil
    }

    /// The entered word of an input.
    @inline(__always) func word(_ input: InputReference) -> String? { words[input.index] }
}
