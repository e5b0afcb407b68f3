/// The evidence of one partner laid out for one edition and day, so that rules find each number by its place.
struct EvidenceTable: Sendable {
    /// What is known of each input, by its place.
    private(set) var facts: [InputFact]
    /// Numbers from records that hold for one track only, by the place of the input.
    private var ofTracks: [TrackID: [Int: DerivedNumber]] = [:]
    /// The month of the numbers from records, the last one that was closed on the day; `nil` where there are none.
    private(set) var recordsMonth: YearMonth?
    /// Entered words by the place of the input: few partners have more than two.
    private var words: [(place: Int, word: String, provenance: Provenance)] = []
    /// People that hold a certification of each list; `nil` where no people are listed.
    private var headCounts: [HeadCount]?
    /// The place of the list that a head count stands for, by the place of the input, where people are listed.
    private var lists: [Int?] = []
    /// The day that everything is judged on.
    private let day: CalendarDate
    /// The number of that day.
    let dayNumber: Int
    /// The last of the anniversaries with which the enrolment can end; `nil` where nothing tells.
    private var enrolmentEnd: CalendarDate?

    /// - Parameter counted: The day on which people are counted where that is not the day itself, for a plan that is met
    ///   later than its numbers are known.
    init(
        partner: borrowing Partner, edition: borrowing ProgramEdition, day: CalendarDate,
        peopleOn counted: CalendarDate? = nil
    ) {
        self.day = day
        dayNumber = day.dayNumber
        facts = Array(repeating: InputFact(), count: edition.inputs.count)
        let measures = partner.measures
        // By index, since a copy of each measure, whose author, time and list are counted, would cost more than its number.
        for index in measures.indices {
            guard let (place, rank) = edition.inputPlaces.place(of: measures.keys[index]) else { continue }
            if let list = measures.values[index].list, let expected = edition.inputLists[place], list != expected {
                continue
            }
            // Never the order of a dictionary.
            guard rank < facts[place].rank else { continue }
            // Nearly all partners have no word or few, so that there is none to take away.
            if !words.isEmpty { words.removeAll { $0.place == place } }
            switch measures.values[index].value {
            case .quantity(let value): facts[place] = InputFact(number: value, origin: .typed, rank: rank)
            case .text(let word):
                facts[place] = InputFact(rank: rank)
                words.append((place, word, measures.values[index].provenance))
            // No rule of scoring reads a day.
            case .date: facts[place] = InputFact(rank: rank)
            }
        }
        if !words.isEmpty { enrolmentEnd = Self.enrolmentEnd(partner.membership) }
        if !partner.derived.isEmpty { lay(partner.derived, edition: edition, day: day) }
        if !partner.people.isEmpty {
            headCounts = Self.headCounts(of: partner.people, under: edition, on: counted ?? day)
            lists = edition.certificationIndex.listsByInput
            for place in facts.indices where lists[place] != nil { count(place) }
        }
    }

    /// How many people serve each list of an edition on a day.
    private static func headCounts(
        of people: [Person], under edition: ProgramEdition, on day: CalendarDate
    ) -> [HeadCount] {
        let serving = edition.certificationIndex.lists(servedBy: people, on: day)
        let pairs = LikelyPairs(people, on: day)
        return edition.lists.indices.map { place in
            if pairs.isEmpty { return HeadCount(exactly: serving.count(of: place)) }
            return pairs.count(serving.people(of: place), of: edition.lists[place], on: day)
        }
    }

    /// Lays numbers from records beside what is entered: those of the last month that was closed on the day.
    private mutating func lay(_ derived: DerivedNumbers, edition: ProgramEdition, day: CalendarDate) {
        let month = DerivedNumbers.closedMonth(on: day)
        recordsMonth = month
        for (key, number) in derived.months[month]?[edition.id] ?? [:] {
            guard let place = edition.inputPlaces[key.input], facts[place].origin != .typed, word(at: place) == nil
            else { continue }
            if let track = key.track { ofTracks[track, default: [:]][place] = number } else { lay(number, at: place) }
        }
    }

    private mutating func lay(_ number: DerivedNumber, at place: Int) {
        facts[place].number = number.value
        facts[place].origin = .records
        facts[place].remarks = number.isComplete ? .fromRecords : [.fromRecords, .atLeast]
    }

    /// Lays the people who serve the list of an input beside what is entered or recorded of it, which comes first.
    private mutating func count(_ place: Int) {
        guard !lists.isEmpty, let list = lists[place], let count = headCounts?[list] else { return }
        if let entered = facts[place].entered {
            let agrees = entered >= Rational(count.atLeast) && entered <= Rational(count.atMost)
            if agrees {
                facts[place].remarks.remove(.differsFromPeople)
            } else {
                facts[place].remarks.insert(.differsFromPeople)
            }
        } else {
            facts[place].number = Rational(count.atLeast)
            facts[place].origin = .people
            facts[place].remarks = count.isSettled ? .derived : [.derived, .peopleUnsettled]
        }
    }

    /// Whether every track reads the same.
    var isSameForTracks: Bool { ofTracks.isEmpty }

    /// The evidence as a track reads it: numbers from records may hold for one track only.
    func asking(track: TrackID?) -> EvidenceTable {
        guard let track, let own = ofTracks[track] else { return self }
        var table = self
        for (place, number) in own where facts[place].origin != .typed {
            table.lay(number, at: place)
            table.count(place)
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
    @inline(__always) func entered(_ input: InputReference) -> Rational? { facts[input.index].entered }

    /// Whether a number of a rule is known.
    func knows(_ part: RulePart) -> Bool { facts[part.input].origin != .none }

    /// Supposes another entered number for an input; `nil` for unknown.
    mutating func suppose(_ value: Rational?, for input: InputReference) {
        facts[input.index] = value.map { InputFact(number: $0, origin: .typed) } ?? InputFact()
        words.removeAll { $0.place == input.index }
        count(input.index)
    }

    /// The evidence as it would be without a person who serves some lists, each told by its place, and who is nobody else
    /// for certain.
    func without(oneOf lists: [Int]) -> EvidenceTable {
        guard headCounts != nil else { return self }
        var table = self
        for list in lists {
            guard let count = headCounts?[list] else { continue }
            table.headCounts?[list] = HeadCount(
                atLeast: max(0, count.atLeast - 1), atMost: max(0, count.atMost - 1))
        }
        for place in facts.indices {
            if let list = self.lists[place], lists.contains(list) { table.count(place) }
        }
        return table
    }

    /// The number of people that follows from the list of people, at least; `nil` where no people are listed.
    @inline(__always) func derived(_ list: ListReference) -> Rational? {
        headCounts.map { Rational($0[list.index].atLeast) }
    }

    /// The most that a number can be that was counted from people, where that hangs on who is who; `nil` where it does not.
    func atMost(_ part: RulePart) -> Rational? {
        guard facts[part.input].remarks.contains(.peopleUnsettled) else { return nil }
        return part.list.flatMap { list in headCounts.map { Rational($0[list].atMost) } }
    }

    /// The last of the anniversaries with which the enrolment can end that a partner is in: the one that is entered, and those
    /// of a year from each designation attained; `nil` where nothing tells.
    private static func enrolmentEnd(_ membership: Membership) -> CalendarDate? {
        (membership.attained.values.map { $0.adding(years: 1) } + [membership.anniversary].compactMap(\.self)).max()
    }

    /// The entered track that an input names as fixed at enrolment; `nil` where none is entered, or the enrolment is over
    /// with the days that an edition leaves for the renewal.
    func fixedTrack(_ input: InputReference, _ edition: ProgramEdition) -> String? {
        guard let entry = words.first(where: { $0.place == input.index }) else { return nil }
        // Where nothing tells of an enrolment, it is the year from the day on which somebody noted the track.
        guard let end = enrolmentEnd ?? entry.provenance.day?.adding(years: 1), end < day else { return entry.word }
        return day <= end.adding(days: (try? edition.standingRules())?.renewal.days ?? 0) ? entry.word : nil
    }

    /// The entered word of an input.
    func word(_ input: InputReference) -> String? { word(at: input.index) }

    private func word(at place: Int) -> String? { words.first { $0.place == place }?.word }
}
