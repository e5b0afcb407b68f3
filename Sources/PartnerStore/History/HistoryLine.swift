internal import JSONTree
package import SolutionsPartner
internal import System

/// A partner's scores on one day, and what they stood on.
package struct HistoryLine: Sendable, Hashable {
    /// The score of one designation.
    package struct Score: Sendable, Hashable {
        /// The designation.
        package let designation: DesignationID
        /// The points, 0 to 100.
        package let total: Rational
        /// The points that it takes.
        package let required: Rational
        /// Whether it was qualified for: enough points, and more than zero in every metric.
        package let isQualified: Bool
        /// The track that counted; `nil` where the designation has none.
        package let track: TrackID?
    }

    /// The day.
    package let day: CalendarDate
    /// The edition of the rules.
    package let edition: String
    /// A number of the evidence: the same for the same facts.
    package let digest: String
    /// The scores in the order of the edition, without designations of which nothing was entered: unknown is no zero.
    package let scores: [Score]

    /// The line for a card of a partner's document.
    package init(_ document: PartnerDocument, _ card: Scorecard) {
        day = card.day
        edition = card.edition.id
        digest = Self.digest(of: document)
        scores = card.designations.filter { !$0.tracks.allSatisfy(\.isUntouched) }.map { score in
            Score(
                designation: score.rules.id, total: score.total, required: score.required,
                isQualified: score.isQualified, track: score.counting.rules.id)
        }
    }

    /// A number of a document's contents without its revision.
    private static func digest(of document: PartnerDocument) -> String {
        var writer = JSONWriter()
        writer.writeCompact(document.node.setting(["revision"], to: nil), isSpaced: false)
        return Fingerprint.of(writer.bytes).sixteenDigits
    }

    /// Reads a line; `nil` for one that was cut short.
    init?(_ text: ArraySlice<UInt8>) {
        guard let node = try? JSONNode.parse(Array(text)), let day = node["day"]?.text.flatMap({ CalendarDate($0) }),
            let edition = node["edition"]?.text, let digest = node["evidence"]?.text,
            case .object(let members)? = node["scores"]?.content
        else { return nil }
        self.day = day
        self.edition = edition
        self.digest = digest
        scores = members.compactMap { member in
            guard let total = member.value["total"].flatMap({ Self.rational($0) }),
                let required = member.value["required"].flatMap({ Self.rational($0) }),
                case .bool(let isQualified)? = member.value["qualified"]?.content
            else { return nil }
            return Score(
                designation: DesignationID(rawValue: member.name), total: total, required: required,
                isQualified: isQualified, track: member.value["track"]?.text.map { TrackID(rawValue: $0) })
        }
    }

    /// The line as the history holds it; points are fractions, such as `"40/3"`, since they are exact.
    var node: JSONNode {
        let members = scores.map { score in
            var members = [
                JSONMember("total", Self.node(score.total)), JSONMember("required", Self.node(score.required)),
                JSONMember("qualified", .bool(score.isQualified)),
            ]
            if let track = score.track { members.append(JSONMember("track", .string(track.rawValue))) }
            return JSONMember(score.designation.rawValue, JSONNode(.object(members)))
        }
        return .object([
            "day": .string(day.description), "edition": .string(edition), "evidence": .string(digest),
            "scores": JSONNode(.object(members)),
        ])
    }

    private static func node(_ value: Rational) -> JSONNode {
        value.decimalText.map { JSONNode(.number($0)) } ?? .string(value.description)
    }

    private static func rational(_ node: JSONNode) -> Rational? {
        switch node.content {
        case .number(let text), .string(let text): Rational(fraction: text)
        default: nil
        }
    }
}
