internal import CCountedMemory
internal import Glibc
internal import SolutionsPartner

/// A program of the tests: counts how often memory is asked for while a partner is scored.
///
/// `EDITION CARDS PEOPLE` prints the count of the last of some scorecards, of a partner with every number entered and some
/// people with a certification; nothing where it cannot be counted.
@main
struct ScoreProbe {
    static func main() throws {
        let words = CommandLine.arguments
        guard words.count == 4, let cards = Int(words[2]), cards > 0, let people = Int(words[3]),
            let day = CalendarDate("2026-09-15")
        else { exit(64) }
        let edition = try EditionCatalog.embedded.edition(words[1])
        let partner = partner(of: people, under: edition)
        var last = -1
        for _ in 0..<cards {
            let before = allocations_counted()
            withExtendedLifetime(Scorecard(of: partner, under: edition, on: day)) {}
            last = before < 0 ? -1 : allocations_counted() - before
        }
        if last >= 0 { print(last) }
    }

    private static func partner(of people: Int, under edition: ProgramEdition) -> Partner {
        var partner = Partner(id: "full", name: "Full")
        for (place, input) in edition.inputs.enumerated() where input.unit != .track {
            partner.measures[input.name] = Measure(.quantity(Rational(place % 7 + 1)))
        }
        for number in 0..<people {
            partner.people.append(
                Person(id: "p\(number)", name: "P \(number)", certifications: [HeldCertification(code: "AZ-104")]))
        }
        return partner
    }
}
