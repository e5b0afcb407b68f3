import SolutionsPartner
import Testing
import TestSupport

/// Amounts of money are exact, however many are added.
@Suite struct AmountTests {
    @Test(arguments: [
        ("0", "0"), ("900.00", "900"), ("-12.5", "-12.5"), ("+3", "3"), (".5", "0.5"), ("7.", "7"),
        ("1.2E-05", "0.000012"), ("1e3", "1000"), ("0.000000000001", "0.000000000001"),
        ("0.0000000000019", "0.000000000001"), ("999999999999999.999999999999", "999999999999999.999999999999"),
        ("0.1234567890123456789012345678901234567890", "0.123456789012"),
    ])
    func reads(_ text: String, _ spelled: String) { #expect(Amount(decimal: text)?.description == spelled) }

    @Test(arguments: ["", "-", ".", "e5", "1,5", "1 000", "1e99", "1000000000000000", "12a", "--1", "1.2.3", "∞"])
    func refuses(_ text: String) { #expect(Amount(decimal: text) == nil) }

    @Test func addsExactly() {
        var generator = SeededGenerator(seed: 16)
        for _ in 0..<500 {
            let cents = (0..<20).map { _ in Int.random(in: -1_000_000...1_000_000, using: &generator) }
            let amounts = cents.map { cent in Rational(cent, over: 100).flatMap { Amount(decimal: "\($0)") } }
            #expect(!amounts.contains(nil))
            let sum = amounts.compactMap { $0 }.reduce(.zero, +)
            #expect(Rational(sum) == Rational(cents.reduce(0, +), over: 100))
            #expect(Amount(decimal: sum.description) == sum)
        }
    }

    @Test func staysInRange() {
        let most = Amount(units: .max)
        #expect(most + most == most && -most + -most == Amount(units: .min) && -Amount(units: .min) == most)
    }
}
