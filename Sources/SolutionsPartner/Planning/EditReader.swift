/// Why a change was refused, in words that name the input, what is wrong and what to do.
public struct EditRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// The input whose value was refused; `nil` where something else was.
    public let input: InputName?
    private let words: Phrase

    /// The refusal as one or two sentences.
    public var phrase: Phrase { phrase(calling: input?.rawValue ?? "") }

    /// The refusal in plain English.
    public var description: String { phrase.text }

    /// Makes a refusal.
    public init(_ description: String) { (input, words) = (nil, Phrase(.verbatim(description))) }

    /// Makes a refusal of a value, in words that follow the input's name.
    init(of input: InputName, _ words: String) { self.init(of: input, phrase: Phrase(.verbatim(words))) }

    /// Makes a refusal of a value that speaks of days, in words that follow the input's name.
    init(of input: InputName, phrase: Phrase) { (self.input, words) = (input, phrase) }

    /// The refusal of a text that is no day.
    init(noDay text: String, for input: InputName) {
        self.init(
            of: input,
            phrase: "takes a day such as \(CalendarDate.example), not '\(verbatim: String(text.prefix(40)))'.")
    }

    /// The refusal of a day in a year in which nothing of a partner can have happened or end; `nil` for any other day.
    init?(yearOf day: CalendarDate, for input: InputName) {
        guard !CalendarDate.enteredYears.contains(day.year) else { return nil }
        self.init(of: input, phrase: "cannot be \(day): \(verbatim: CalendarDate.ruleOfYears).")
    }

    /// The refusal with another name for the input, such as the one on the screen.
    public func phrase(calling name: String) -> Phrase { input == nil ? words : "\(name: name) \(words)" }
}

extension CalendarDate {
    /// The day by which messages show how one is written: 11 November 2022.
    package static let example = CalendarDate(dayNumber: 19_307)
}

extension ProgramEdition {
    /// Reads a change as it is typed: an input name, an alias or the beginning of one, and a value, or nothing to take the
    /// fact away.
    ///
    /// - Throws: `EditRefusal` for a name that the edition does not know and for a value that its unit does not allow.
    public func edit(_ name: String, to text: String?) throws(EditRefusal) -> Edit {
        let typed = InputName(rawValue: name)
        if let fact = PersonEdit(typed) { return try edit(fact, named: typed, to: text) }
        if Particular(typed) != nil {
            throw EditRefusal(of: typed, "is nothing to try out. 'seventy edit' changes it.")
        }
        if let fact = MembershipInput(typed) { return try edit(fact, to: text) }
        if let fact = HistoryInput(typed) { return try edit(fact, to: text) }
        guard let input = input(named: typed) else {
            if let training = trainingInputs.first(where: { $0.name == typed }) {
                return Edit(
                    input: typed,
                    value: try text.map { text throws(EditRefusal) in
                        try quantity(text, of: training.name, unit: training.unit)
                    })
            }
            let meant = try inputName(meant: name)
            return try edit(meant.rawValue, to: text)
        }
        guard let text else {
            return Edit(input: input.name, value: nil, aliases: Array(names(of: input.name).dropFirst()))
        }
        return Edit(input: input.name, value: try value(text, of: input), list: inputLists[input.index])
    }

    /// Reads a change of a fact about the past.
    private func edit(_ fact: HistoryInput, to text: String?) throws(EditRefusal) -> Edit {
        guard case .highestScore(let id, _) = fact else { return Edit(input: fact.name, value: nil) }
        guard let rules = designation(id) else {
            let hint = NameMatch.didYouMean(
                NearestName(of: id.rawValue, among: designations.map(\.id.rawValue)).match)
            throw EditRefusal("There is no designation '\(id.rawValue)' in edition \(self.id).\(hint)")
        }
        guard let text else { return Edit(input: fact.name, value: nil) }
        let value = try quantity(text, of: fact.name, unit: fact.unit)
        let most = rules.tracks.map { $0.metrics.reduce(.zero) { $0 + $1.maximum } }.max() ?? .zero
        if let number = value.quantity, number > most {
            throw EditRefusal(of: fact.name, "is at most \(most), not '\(text)'.")
        }
        return Edit(input: fact.name, value: value)
    }

    /// The name of an input and, once each, its aliases.
    func names(of input: InputName) -> [InputName] {
        guard let place = inputPlaces[input], inputs[place].name == input else { return [input] }
        return inputPlaces.places.lazy.filter { $0.index == place }.map(\.name)
    }

    /// Reads a value as it is typed for an input.
    ///
    /// - Throws: `EditRefusal` for a value that the input's unit does not allow.
    public func value(_ text: String, of input: InputReference) throws(EditRefusal) -> MeasureValue {
        if input.unit == .track {
            let names = trackNames(for: input)
            if names.contains(text) { return .text(text) }
            let (ids, match) = tracks(for: input).match(named: text)
            guard case .one(let track) = match else {
                throw EditRefusal(of: input.name, "must be one of \(names.joined(separator: ", ")), not '\(text)'.")
            }
            return .text(ids[track].rawValue)
        }
        let value = try quantity(text, of: input.name, unit: input.unit)
        if let most = limits(of: input).highest, let number = value.quantity, !(0...most).contains(number) {
            throw EditRefusal(of: input.name, "is a share, from 0 to \(most) %, not '\(text)'.")
        }
        return value
    }

    /// The least and the most that a number of an input can be; `nil` for no such end.
    package func limits(of input: InputReference) -> (lowest: Rational?, highest: Rational?) {
        isShare(input) ? (0, 100) : (input.unit.allowsNegative ? nil : 0, nil)
    }

    /// Whether an input is a share by which a track is assigned, so that it cannot be below nothing or above all.
    private func isShare(_ input: InputReference) -> Bool {
        guard input.unit == .percent else { return false }
        return designations.contains { designation in
            guard case .assigned(let assignment) = designation.choice else { return false }
            return assignment.criterion?.conditions.contains { $0.input == input } ?? false
        }
    }

    private func quantity(_ text: String, of input: InputName, unit: Unit) throws(EditRefusal) -> MeasureValue {
        if let excess = Rational.excess(decimal: text) {
            let limit = "\(excess < 0 ? "above -" : "below ")\(Rational.inputLimit)"
            if excess < 0, !unit.allowsNegative { throw EditRefusal(of: input, "cannot be below zero, not '\(text)'.") }
            throw EditRefusal(of: input, "takes numbers \(limit) (\(unit.word(for: 2))), not '\(text)'.")
        }
        // Elsewhere a plus means so many more: what could be meant otherwise is not taken.
        if unit.isWhole, text.hasPrefix("+") {
            throw EditRefusal(of: input, "takes the number itself, not so many more: '\(text)'.")
        }
        guard let number = Rational(decimal: text) else {
            let form = unit.isWhole ? "a whole number" : "a number with at most six decimals"
            let spelled = Self.meant(text)
            let isMeant = spelled != text && Rational(decimal: spelled).map { unit.fault(of: $0) == nil } ?? false
            let hint = isMeant ? " Write \(spelled)." : ""
            throw EditRefusal(of: input, "takes \(form) (\(unit.word(for: 2))), not '\(text)'.\(hint)")
        }
        if unit.isWhole, Self.mayBeThousands(text) {
            let digits = text.dropLast(4)
            throw EditRefusal(
                of: input, "takes a whole number: '\(text)' may be \(digits) or \(digits)000. Write that.")
        }
        if let fault = unit.fault(of: number) { throw EditRefusal(of: input, "\(fault), not '\(text)'.") }
        return .quantity(number)
    }

    /// Whether a whole number has three zeros behind a point, as elsewhere in the world thousands have.
    private static func mayBeThousands(_ text: String) -> Bool {
        let digits = text.drop { $0 == "-" }
        return digits.hasSuffix(".000") && (5...7).contains(digits.count) && !digits.hasPrefix("0")
    }

    /// The number that somebody has in mind who writes it otherwise: a comma or a blank before three digits groups
    /// thousands, any other comma stands before decimals.
    private static func meant(_ text: String) -> String {
        let hasBlanks = text.contains { $0.isWhitespace }
        let groups = text.split(omittingEmptySubsequences: false) { hasBlanks ? $0.isWhitespace : $0 == "," }
        if groups.groupThousands { return groups.joined() }
        if hasBlanks { return text }
        let decimal = text.replacing(",", with: ".")
        return decimal.hasPrefix(".") ? "0\(decimal)" : decimal
    }

    /// The names that an input which chooses a track can have.
    public func trackNames(for input: InputReference) -> [String] {
        var names: [String] = []
        for track in tracks(for: input) {
            for id in [track.id].compactMap({ $0 }) + track.otherIDs where !names.contains(id.rawValue) {
                names.append(id.rawValue)
            }
        }
        return names
    }

    /// The tracks among which an input chooses.
    private func tracks(for input: InputReference) -> [TrackRules] {
        designations.flatMap { designation -> [TrackRules] in
            guard case .assigned(let assignment) = designation.choice,
                assignment.input == input || assignment.frozen == input
            else { return [] }
            return designation.tracks
        }
    }
}

extension Unit {
    /// What is wrong with a number of this unit, in words that follow the input's name; `nil` when nothing is.
    public func fault(of number: Rational) -> String? {
        if isWhole, !number.isWhole { return "takes a whole number (\(word(for: 2)))" }
        if number.isNegative, !allowsNegative { return "cannot be below zero" }
        return nil
    }
}
