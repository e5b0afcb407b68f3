/// What the FAQ says of a kind of partner on a day: the place in the command's document and the value there.
struct FAQRow: Sendable, CustomStringConvertible {
    let question: String
    let partner: String
    let day: String
    let place: String
    let expected: String

    var description: String { "\(question): \(partner) on \(day), \(place)" }

    /// Several days of one place.
    static func days(_ question: String, _ partner: String, _ place: String, _ days: [(String, String)]) -> [FAQRow] {
        days.map { FAQRow(question: question, partner: partner, day: $0.0, place: place, expected: $0.1) }
    }
}
