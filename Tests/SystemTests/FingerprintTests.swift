import System
import Testing

@Suite struct FingerprintTests {
    /// The numbers of the authors of FNV, by which files that are there already are found again.
    @Test(
        arguments: [
            ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
        ] as [(String, UInt64)])
    func isThatOfFNV(text: String, number: UInt64) {
        #expect(Fingerprint.of(Array(text.utf8)) == number)
    }

    @Test func hasSixteenDigits() {
        #expect(UInt64(0xA1).sixteenDigits == "00000000000000a1")
        #expect(UInt64.max.sixteenDigits == "ffffffffffffffff")
    }
}
