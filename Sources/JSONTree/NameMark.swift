/// A number of a member's name, by which nearly every name is told from another one without a look at its letters.
struct NameMark {
    /// 0 where nothing can be told: letters outside of ASCII may be spelt in several ways.
    private let number: UInt32

    /// The mark of any name.
    static let any = NameMark(number: 0)

    private init(number: UInt32) { self.number = number }

    /// The mark of a name in plain ASCII.
    ///
    /// - Parameters:
    ///   - first: Its first eight bytes, with zeros behind a shorter one.
    ///   - last: Its last eight bytes; the same where it is shorter.
    ///   - count: How many bytes it has.
    init(first: UInt64, last: UInt64, count: Int) {
        // Two odd numbers of many bits; only names of one object are compared, so that no better mixing is needed.
        let mixed =
            (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15 ^ last &* 0xC2B2_AE3D_27D4_EB4F
        number = UInt32(truncatingIfNeeded: mixed >> 32) | 1
    }

    /// Whether two names may be the same; where not, they certainly are not.
    func mayEqual(_ other: NameMark) -> Bool { number == other.number || number == 0 || other.number == 0 }
}
