import SolutionsPartner
import TestSupport
import Testing

@Suite("Fractions at the ends of their range")
struct RationalRangeTests {
    /// Powers of a number, far enough to leave 128 bits.
    private func power(_ base: Rational, _ exponent: Int) -> Rational {
        (0..<exponent).reduce(Rational(1)) { product, _ in product * base }
    }

    @Test("compares values that cannot be multiplied crosswise")
    func comparesHuge() throws {
        let a = try #require(Rational(.max, over: .max - 1))
        let b = try #require(Rational(.max - 2, over: .max - 3))
        let (c, d) = (a * a, b * b)
        #expect(c < d)
        #expect(!(d < c))
        #expect(-d < -c)
        #expect(power(10, 37) < power(10, 38))
        #expect(-power(10, 38) < power(10, 38))
        let tiny = try #require(Rational(1).divided(by: power(10, 38)))
        #expect(tiny > 0)
        #expect(tiny < 1)
        #expect(-tiny < 0)
    }

    @Test("never rounds a product up", arguments: [1, -1])
    func neverRoundsProductUp(sign: Int) throws {
        // Powers of different primes share no factor, so the product of all of them does not fit.
        let factors = try [(3, 7), (5, 11), (13, 2)].map { top, bottom in
            try #require(power(Rational(top), 20).divided(by: power(Rational(bottom), 15)))
        }
        let product = factors.reduce(Rational(sign)) { $0 * $1 }
        let rest = try #require(product.divided(by: factors[0]))
        let exact = factors[1] * factors[2] * Rational(sign)
        #expect(rest <= exact)
        #expect((rest.doubleValue / exact.doubleValue) > 0.999 && (rest.doubleValue / exact.doubleValue) < 1.001)
    }

    @Test("a product that does not fit any more stays on its side and below the exact one")
    func saturates() {
        #expect(power(10, 60) > power(10, 20))
        #expect(power(10, 60) < power(10, 38))
        #expect(-(power(10, 60)) < 0)
        #expect(power(-10, 61) < 0)
        #expect(power(10, 60) + power(10, 60) > 0)
        #expect(-power(10, 60) - power(10, 60) < 0)
    }

    @Test("no arithmetic traps, whatever the values", arguments: 0..<40)
    func neverTraps(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var values: [Rational] = [0, 1, -1, Rational(.max), Rational(.min), power(-2, 127), power(2, 126)]
        for _ in 0..<200 {
            let a = try #require(values.randomElement(using: &generator))
            let b = try #require(values.randomElement(using: &generator))
            let results = [a + b, a - b, a * b, -a, a.divided(by: b) ?? a]
            for result in results {
                #expect(result.denominator > 0)
                _ = (result < a, result.floor, result.ceiling, result.description, result.doubleValue)
            }
            values.append(try #require(results.randomElement(using: &generator)))
        }
    }

    @Test("a sum that does not fit is never above the exact one")
    func neverRoundsSumUp() throws {
        // Two denominators without a common factor, whose product leaves 128 bits.
        let a = try #require(Rational(1).divided(by: power(3, 70)))
        let b = try #require(Rational(1).divided(by: power(7, 40)))
        #expect(a + b >= 0)
        #expect(a + b <= a * 2)
        #expect(-a - b < 0)
        #expect(Rational(70) - a + -b < 70)
        let below = Rational(70) - a - b
        #expect(below < 70)
        #expect(below > Rational(69))
    }
}
