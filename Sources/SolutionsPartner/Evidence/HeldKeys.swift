/// What a person holds on a day, spelled as rules compare it: made once, asked for every list.
struct HeldKeys {
    /// The codes in upper case, each with the number of the earliest day on which it was earned.
    private let codes: [String: Int]
    /// The names in their comparable spelling, each with the same.
    private let names: [String: Int]

    init(_ person: Person, on day: CalendarDate) {
        self.init(valid: person.certifications.filter { $0.isValid(on: day) })
    }

    /// Keys of certifications that are taken as valid.
    init(valid: [HeldCertification]) {
        var (codes, names): ([String: Int], [String: Int]) = ([:], [:])
        for held in valid {
            // A day that nobody noted is taken to be in time.
            let earned = held.earned?.dayNumber ?? .min
            let code = held.code.uppercased()
            codes[code] = min(codes[code] ?? .max, earned)
            guard let name = held.name?.comparableName, !name.isEmpty else { continue }
            names[name] = min(names[name] ?? .max, earned)
        }
        self.codes = codes
        self.names = names
    }

    /// Whether the person serves some certification of a list on a day.
    func serve(_ list: CertificationList, on day: CalendarDate) -> Bool {
        list.certifications.contains { serve($0, on: day) }
    }

    /// Whether the person serves a certification, by code or by any of its names.
    ///
    /// A code joined by `+`, such as `AZ-800+AZ-801`, is also served by holding each of its parts. What is said to be
    /// earned after it could be earned for the last time does not count.
    func serve(_ certification: Certification, on day: CalendarDate) -> Bool {
        certification.counts(on: day) && match(certification, earnedBy: certification.retired)
    }

    /// Whether the person holds a certification that rules call by this code or name, whatever the day.
    ///
    /// - Parameter last: The last day on which it must have been earned; `nil` for any.
    func match(_ certification: Certification, earnedBy last: CalendarDate? = nil) -> Bool {
        let keys = certification.keys
        let latest = last?.dayNumber ?? .max
        func isHeld(_ code: String) -> Bool { codes[code].map { $0 <= latest } ?? false }
        if isHeld(keys.code) || keys.otherCodes.contains(where: isHeld) { return true }
        if keys.names.contains(where: { name in names[name].map { $0 <= latest } ?? false }) { return true }
        return keys.parts.count > 1 && keys.parts.allSatisfy(isHeld)
    }
}

/// A certification spelled as it is compared with what people hold.
struct CertificationKeys: Sendable, Hashable {
    /// The code in upper case.
    let code: String
    /// Other codes or keys of the same certification, in upper case.
    let otherCodes: [String]
    /// The parts of a code joined by `+`; one for any other code.
    let parts: [String]
    /// Every name in its comparable spelling.
    let names: [String]

    init(id: String, otherIDs: [String] = [], names: [String]) {
        code = id.uppercased()
        otherCodes = otherIDs.map { $0.uppercased() }
        parts = id.utf8.contains(UInt8(ascii: "+")) ? id.split(separator: "+").map(String.init) : [id]
        self.names = names.map(\.comparableName)
    }
}
