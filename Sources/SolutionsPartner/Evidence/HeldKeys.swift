/// What a person holds on a day, spelled as rules compare it: made once, asked for every list.
struct HeldKeys {
    /// The codes in upper case.
    private let codes: Set<String>
    /// The names in their comparable spelling.
    private let names: Set<String>

    init(_ person: Person, on day: CalendarDate) {
        self.init(valid: person.certifications.filter { $0.isValid(on: day) })
    }

    /// Keys of certifications that are taken as valid.
    init(valid: [HeldCertification]) {
        codes = Set(valid.map { $0.code.uppercased() })
        names = Set(valid.compactMap { $0.name?.comparableName }.filter { !$0.isEmpty })
    }

    /// Whether the person serves some certification of a list on a day.
    func serve(_ list: CertificationList, on day: CalendarDate) -> Bool {
        list.certifications.contains { serve($0, on: day) }
    }

    /// Whether the person serves a certification, by code or by any of its names.
    ///
    /// A code joined by `+`, such as `AZ-800+AZ-801`, is also served by holding each of its parts.
    func serve(_ certification: Certification, on day: CalendarDate) -> Bool {
        certification.counts(on: day) && match(certification)
    }

    /// Whether the person holds a certification that rules call by this code or name, whatever the day.
    func match(_ certification: Certification) -> Bool {
        let keys = certification.keys
        if codes.contains(keys.code) || keys.names.contains(where: { names.contains($0) }) { return true }
        return keys.parts.count > 1 && keys.parts.allSatisfy { codes.contains($0) }
    }
}

/// A certification spelled as it is compared with what people hold.
struct CertificationKeys: Sendable, Hashable {
    /// The code in upper case.
    let code: String
    /// The parts of a code joined by `+`; one for any other code.
    let parts: [String]
    /// Every name in its comparable spelling.
    let names: [String]

    init(id: String, names: [String]) {
        code = id.uppercased()
        parts = id.split(separator: "+").map(String.init)
        self.names = names.map(\.comparableName)
    }
}
