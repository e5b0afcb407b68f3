extension Phrase: ExpressibleByStringInterpolation {
    /// Makes a phrase without values.
    public init(stringLiteral words: String) { self.init(pieces: words.isEmpty ? [] : [.words(words)]) }

    /// Makes a phrase of words with values between them.
    public init(stringInterpolation: StringInterpolation) { self.init(pieces: stringInterpolation.pieces) }

    /// Collects the words and the values of a literal.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var pieces: [Piece] = []

        /// Prepares for a literal.
        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount * 2 + 1)
        }

        /// Adds words.
        public mutating func appendLiteral(_ words: String) { if !words.isEmpty { pieces.append(.words(words)) } }

        /// Adds a value.
        public mutating func appendInterpolation(_ argument: Argument) { pieces.append(.argument(argument)) }

        /// Adds a day.
        public mutating func appendInterpolation(_ day: CalendarDate) { pieces.append(.argument(.day(day))) }

        /// Adds a number that counts what the words after it name.
        public mutating func appendInterpolation(_ number: Int) { pieces.append(.argument(.number(Rational(number)))) }

        /// Adds a number without a unit.
        public mutating func appendInterpolation(_ number: Rational) { pieces.append(.argument(.number(number))) }

        /// Adds a place in an order.
        public mutating func appendInterpolation(ordinal place: Int) { pieces.append(.argument(.ordinal(place))) }

        /// Adds a count, a percentage or points, with its unit.
        public mutating func appendInterpolation(_ value: Rational, _ unit: Unit) {
            pieces.append(.argument(.quantity(value, unit)))
        }

        /// Adds points that are missing to a line.
        public mutating func appendInterpolation(shortfall missing: Rational) {
            pieces.append(.argument(.shortfall(missing)))
        }

        /// Adds an amount of money.
        public mutating func appendInterpolation(_ amount: Rational, currency: String) {
            pieces.append(.argument(.amount(amount, currency: currency)))
        }

        /// Adds a name.
        public mutating func appendInterpolation(name: String) { pieces.append(.argument(.name(name))) }

        /// Adds a heading as a word of the sentence.
        public mutating func appendInterpolation(term: String) { pieces.append(.argument(.term(term))) }

        /// Adds what a document says.
        public mutating func appendInterpolation(verbatim text: String) { pieces.append(.argument(.verbatim(text))) }

        /// Adds names.
        public mutating func appendInterpolation(names: [String], _ joining: Joining = .and) {
            pieces.append(.argument(.names(names, joining)))
        }

        /// Adds another phrase.
        public mutating func appendInterpolation(_ phrase: Phrase) { pieces.append(.argument(.phrase(phrase))) }

        /// Adds other phrases.
        public mutating func appendInterpolation(_ phrases: [Phrase], _ joining: Joining) {
            pieces.append(.argument(.phrases(phrases, joining)))
        }
    }
}
