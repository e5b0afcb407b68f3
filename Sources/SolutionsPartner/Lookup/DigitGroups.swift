extension Collection where Element: StringProtocol {
    /// Whether pieces of a number, as blanks or commas part them, group its thousands: one to three digits that do not
    /// begin with a zero, behind a sign or none, then three digits in each, and what follows the digits of the last one.
    ///
    /// Anything else is two numbers, or a comma that stands before decimals.
    package var groupThousands: Bool {
        guard count > 1, let first else { return false }
        let digits = first.drop { "+-=".contains($0) }
        guard (1...3).contains(digits.count), digits.allSatisfy(\.isNumber), !digits.hasPrefix("0") else {
            return false
        }
        let others = dropFirst()
        return others.dropLast().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isNumber) }
            && others.suffix(1).allSatisfy { $0.prefix { $0.isNumber }.count == 3 }
    }
}
