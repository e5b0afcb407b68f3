import JSONTree
import TestSupport

@testable import SolutionsPartner

/// A small invented edition with a partner whose numbers are invented too, the same for the same seed.
struct RandomProgram {
    let edition: ProgramEdition
    var partner: Partner
    let day: CalendarDate

    private static let codes = ["A-1", "B-2", "C-3", "D-4"]

    /// Makes a program.
    ///
    /// - Parameter listsPeople: Whether head counts follow from listed people rather than being typed.
    init(seed: UInt64, listsPeople: Bool = false) throws {
        var random = SeededGenerator(seed: seed)
        var writer = Writer(random: random)
        let document = try JSONNode.parse(writer.document())
        random = writer.random
        let (edition, faults) = EditionReader.edition(from: document)
        guard let edition else { throw Unreadable(faults: faults.map(\.description)) }
        self.edition = edition
        day = try TestEditions.date("2026-01-01")
        partner = Partner(id: "random", name: "Random")
        for input in edition.inputs {
            if edition.inputLists[input.index] != nil, listsPeople { continue }
            guard Int.random(in: 0..<4, using: &random) > 0 else { continue }
            let lowest = input.unit.allowsNegative ? -2 : 0
            partner.measures[input.name] = Measure(.quantity(Rational(Int.random(in: lowest...3, using: &random))))
        }
        if listsPeople {
            for name in ["ann", "bob", "cid"].prefix(Int.random(in: 1...3, using: &random)) {
                let held = Self.codes.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
                partner.people.append(
                    Person(id: name, name: name, certifications: held.map { HeldCertification(code: $0) }))
            }
        }
    }

    /// Thrown when an invented edition is at fault.
    private struct Unreadable: Error {
        let faults: [String]
    }

    /// Writes the document of an edition.
    private struct Writer {
        var random: SeededGenerator

        mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

        mutating func document() -> String {
            let certifications = codes.map { "\"\($0)\": {\"name\": \"\($0)\"}" }.joined(separator: ", ")
            var lists: [String] = []
            for name in ["one", "two", "three"] {
                var members = codes.filter { _ in number(0...2) == 0 }
                if members.isEmpty { members = [codes[number(0...3)]] }
                lists.append("\"\(name)\": [\(members.map { "\"\($0)\"" }.joined(separator: ", "))]")
            }
            let designations = (0..<number(1...2)).map { designation("area-\($0)") }
            return """
                {"format": 1, "id": "random", "title": "Random", "sources": {"page": "A page"},
                 "qualification": {"points": 70, "maximum": 100, "source": ["page"], "confidence": "high"},
                 "certifications": {\(certifications)}, "lists": {\(lists.joined(separator: ", "))},
                 "designations": {\(designations.joined(separator: ", "))}}
                """
        }

        private var codes: [String] { RandomProgram.codes }

        private mutating func designation(_ id: String) -> String {
            guard number(0...3) == 0 else {
                return "\"\(id)\": {\"name\": \"\(id)\", \"tracks\": [{\"metrics\": [\(metrics(id))]}]}"
            }
            let tracks = ["big", "small"].map { track in
                // Some numbers are read by both tracks, others by one of them.
                let prefix = number(0...1) == 0 ? id : "\(id).\(track)"
                return "{\"id\": \"\(track)\", \"name\": \"\(track)\", \"metrics\": [\(metrics(prefix))]}"
            }
            return """
                "\(id)": {"name": "\(id)", "track": {"choice": "best-total"}, "tracks": [\(tracks.joined(separator: ", "))]}
                """
        }

        private mutating func metrics(_ prefix: String) -> String {
            let maxima = [[40, 60], [30, 30, 40], [20, 50, 30], [25, 35, 40]][number(0...3)]
            return maxima.enumerated().map { place, maximum in
                let (unit, rule) = rule(prefix, place, maximum)
                return """
                    {"id": "metric-\(place)", "category": "performance", "name": "Metric \(place)",
                     "maximum": \(maximum), "unit": "\(unit)", "counts": "x", "rule": \(rule), "source": ["page"],
                     "confidence": "high"}
                    """
            }.joined(separator: ", ")
        }

        private mutating func rule(_ prefix: String, _ place: Int, _ maximum: Int) -> (String, String) {
            // The same name in two designations is the same number.
            let shared = number(0...2) == 0 ? "common.all" : "\(prefix).own"
            switch number(0...5) {
            case 0:
                return (
                    "customer",
                    "{\"shape\": \"linear\", \"input\": \"\(shared)-customers\", \"threshold\": \(number(1...4))}"
                )
            case 1:
                return (
                    "percent",
                    "{\"shape\": \"growth\", \"input\": \"\(shared)-growth\", \"threshold\": \(number(1...4))}"
                )
            case 2:
                let list = ["one", "two", "three"][number(0...2)]
                return (
                    "person",
                    """
                    {"shape": "linear", "input": "\(shared)-heads-\(list)", "threshold": \(number(1...3)), "list": "\(list)"}
                    """
                )
            case 3: return ("person", staged(prefix, place, maximum))
            case 4:
                return (
                    "deployment",
                    """
                    {"shape": "best-of", "options": [
                      {"id": "x", "name": "X", "input": "\(prefix).x-\(place)", "threshold": \(number(1...3))},
                      {"id": "y", "name": "Y", "input": "\(prefix).y-\(place)", "threshold": \(number(1...3))}]}
                    """
                )
            default: return ("deployment", pools(prefix, place, maximum))
            }
        }

        private mutating func staged(_ prefix: String, _ place: Int, _ maximum: Int) -> String {
            let lists = ["one", "two", "three"].shuffled(using: &random).prefix(number(1...3))
            let steps = lists.enumerated().map { index, list in
                let people = number(1...2)
                let head =
                    "{\"id\": \"step\(index + 1)\", \"list\": \"\(list)\", \"input\": \"\(prefix).heads-\(list)\""
                guard index < lists.count - 1 else { return "\(head), \"threshold\": \(people + 1)}" }
                let earns = number(0...2) == 0 ? ", \"earns\": \(number(1...(maximum / 4)))" : ""
                return "\(head), \"gate\": \(people)\(earns)}"
            }
            return "{\"shape\": \"staged\", \"steps\": [\(steps.joined(separator: ", "))]}"
        }

        private mutating func pools(_ prefix: String, _ place: Int, _ maximum: Int) -> String {
            let combination = ["capped-each", "counts", "points"][number(0...2)]
            let half = maximum / 2
            let pools = [("x", half), ("y", maximum - half)].map { name, most in
                let own = combination == "capped-each" ? ", \"maximum\": \(most)" : ""
                let threshold = combination == "counts" ? "" : ", \"threshold\": \(number(1...3))"
                return """
                    {"id": "\(name)", "name": "\(name)", "input": "\(prefix).pool-\(place)-\(name)"\(threshold)\(own)}
                    """
            }.joined(separator: ", ")
            let threshold = combination == "counts" ? "\"threshold\": \(number(2...4)), " : ""
            return "{\"shape\": \"pools\", \"combine\": \"\(combination)\", \(threshold)\"pools\": [\(pools)]}"
        }
    }
}
