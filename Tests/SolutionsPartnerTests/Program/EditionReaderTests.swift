import JSONTree
import Testing

@testable import SolutionsPartner

@Suite("Reading an edition")
struct EditionReaderTests {
    @Test("takes the small edition as it is")
    func takesSmallEdition() throws {
        let result = EditionReader.edition(from: try SmallEdition.document())
        #expect(result.faults.isEmpty)
        #expect(result.edition?.inputs.map(\.name.rawValue) == ["security.deployments"])
    }

    private static let metric = "designations/security/tracks/0/metrics/0"
    private static let shown = "designations.security.tracks[0].metrics[0]"

    @Test(
        "words every fault",
        arguments: [
            ("format", "2", "format: expected a whole number from 1 to 1, found 2"),
            ("format", nil, "expected a member \"format\", found none"),
            ("id", "\"A b\"", "id: expected lower-case letters, digits and dashes, found the text \"A b\""),
            ("title", "5", "title: expected a text, found 5"),
            ("extends", "5", "extends: expected a text, found 5"),
            ("effective", "\"2022\"", "effective: expected an object, found the text \"2022\""),
            (
                "effective/from", "\"2022-13-01\"",
                "effective.from: expected a day such as \"2022-10-15\", found the text \"2022-13-01\""
            ),
            (
                "effective/through", "\"2022-10-02\"",
                "effective: expected an end that is not before the start, found 2022-10-03 to 2022-10-02"
            ),
            (
                "efective", "1",
                "efective: expected one of the members certifications, changes, designations, effective, extends, format, id, lists, metricNames, metrics, notes, qualification, rateCards, sources, standing, title, found the unknown name \"efective\""
            ),
            ("qualification/points", "0", "qualification.points: expected a number above 0, found 0"),
            ("qualification/points", "170", "qualification: expected points up to the maximum of 100, found 170"),
            (
                "qualification/points", "1e20",
                "qualification.points: expected a number below 1000000000000000 with at most six decimals, found 1e20"
            ),
            ("qualification/points", "\"many\"", "qualification.points: expected a number, found the text \"many\""),
            (
                "qualification/source", "[\"none\"]",
                "qualification.source[0]: expected the name of a source in \"sources\", found \"none\", which is none"
            ),
            (
                "qualification/confidence", "\"sure\"",
                "qualification.confidence: expected one of \"high\", \"medium\", \"low\", found the text \"sure\""
            ),
            ("sources/page", "1", "sources.page: expected a text, found 1"),
            ("certifications/AZ-104", "{}", "certifications.AZ-104: expected a member \"name\", found none"),
            (
                "certifications/AZ-104/retired", "\"soon\"",
                "certifications.AZ-104.retired: expected a day such as \"2022-10-15\", found the text \"soon\""
            ),
            ("lists/admins", "[]", "lists.admins: expected at least one certification, found an empty list"),
            (
                "lists/admins", "[\"AZ-104\", \"AZ-1\"]",
                "lists.admins[1]: expected the key of a certification, found \"AZ-1\", which is none"
            ),
            ("rateCards/card/apps/rate", "-1", "rateCards.card.apps.rate: expected a number above 0, found -1"),
            ("designations", "{}", "expected at least one designation, found none"),
            (
                "designations/security/tracks", "[]",
                "designations.security.tracks: expected at least one track, found an empty list"
            ),
            (
                "\(metric)/maximum", "90",
                "designations.security.tracks[0]: expected metrics whose maxima add up to 100, found 90"
            ),
            (
                "\(metric)/unit", "\"seat\"",
                "\(shown).unit: expected one of \"customer\", \"workload\", \"person\", \"certification\", \"deployment\", \"service\", \"user\", \"usd\", \"percent\", \"capacity\", \"mcv\", \"point\", \"activation\", \"voucher\", \"survey\", \"rating\", \"track\", found the text \"seat\""
            ),
            (
                "\(metric)/category", "\"success\"",
                "\(shown).category: expected one of \"performance\", \"skilling\", \"customer success\", found the text \"success\""
            ),
            (
                "\(metric)", "\"shared\"",
                "\(shown): expected the name of a shared metric in \"metrics\", found \"shared\", which is none"
            ),
            (
                "\(metric)/rule/shape", "\"cubic\"",
                "\(shown).rule.shape: expected one of \"linear\", \"growth\", \"staged\", \"best-of\", \"pools\", found the text \"cubic\""
            ),
            ("\(metric)/rule/threshold", "0", "\(shown).rule.threshold: expected a number above 0, found 0"),
            (
                "\(metric)/rule/input", "\"Deployments\"",
                "\(shown).rule.input: expected an input name of lower-case words, digits, dashes and dots, found \"Deployments\""
            ),
            (
                "\(metric)/rule/input", "\"security..deployments\"",
                "\(shown).rule.input: expected an input name of lower-case words, digits, dashes and dots, found \"security..deployments\""
            ),
            (
                "\(metric)/rule/list", "\"none\"",
                "\(shown).rule.list: expected the name of a list in \"lists\", found \"none\", which is none"
            ),
            (
                "\(metric)/rule/treshold", "1",
                "\(shown).rule.treshold: expected one of the members input, list, shape, threshold, found the unknown name \"treshold\""
            ),
            (
                "designations/security/track", "{\"choice\": \"coin\"}",
                "designations.security.track.choice: expected \"best-total\" or \"assigned\", found the text \"coin\""
            ),
        ])
    func wordsFault(path: String, value: String?, fault: String) throws {
        let document = try SmallEdition.document((path, value))
        #expect(SmallEdition.faults(of: document) == [fault])
        #expect(EditionReader.edition(from: document).edition == nil)
    }

    @Test("reports all faults at once")
    func reportsAll() throws {
        let document = try SmallEdition.document(
            ("format", "7"), ("title", nil), ("lists/admins", "[1]"), ("\(Self.metric)/rule/threshold", "-1"))
        #expect(
            SmallEdition.faults(of: document) == [
                "format: expected a whole number from 1 to 1, found 7", "expected a member \"title\", found none",
                "lists.admins[0]: expected a text, found 1",
                "lists.admins: expected at least one certification, found a list",
                "\(Self.shown).rule.threshold: expected a number above 0, found -1",
            ])
    }

    @Test("refuses a shared metric that names a shared metric, which would lead in circles")
    func refusesCircularMetric() throws {
        let document = try SmallEdition.document(("metrics", #"{"again": "again"}"#), (Self.metric, "\"again\""))
        #expect(SmallEdition.faults(of: document) == ["metrics.again: expected an object, found the text \"again\""])
    }

    @Test("refuses designations without tracks before anything scores them")
    func refusesNoTracks() throws {
        let document = try SmallEdition.document(
            ("designations/security/tracks", "[]"), ("designations/security/track", #"{"choice": "best-total"}"#))
        #expect(
            SmallEdition.faults(of: document)
                == ["designations.security.tracks: expected at least one track, found an empty list"])
    }

    @Test("refuses tracks that cannot be told apart or chosen")
    func refusesTracks() throws {
        let base = try SmallEdition.document()
        let track = try #require(base["designations"]?["security"]?["tracks"]).compact.dropFirst().dropLast()
        let area = "designations.security"
        let two = try SmallEdition.document(("designations/security/tracks", "[\(track), \(track)]"))
        #expect(
            SmallEdition.faults(of: two) == [
                "\(area): expected one track, or a \"track\" that says how one is chosen, found 2 tracks",
                "\(area): expected an id for each of several tracks, found a track without one",
            ])
        let named = track.replacing("{\"metrics\"", with: "{\"id\": \"smb\", \"metrics\"")
        let same = try SmallEdition.document(
            ("designations/security/tracks", "[\(named), \(named)]"),
            ("designations/security/track", #"{"choice": "best-total"}"#))
        #expect(SmallEdition.faults(of: same) == ["\(area): expected each track once, found \"smb\" twice"])
        let criterion = try SmallEdition.document(
            ("designations/security/tracks", "[\(named)]"),
            (
                "designations/security/track",
                #"{"choice": "assigned", "input": "security.track", "rule": "r", "criterion": {"input": "security.share", "unit": "percent", "atLeast": 80, "track": "smb", "otherwise": "enterprise"}}"#
            ))
        #expect(
            SmallEdition.faults(of: criterion) == [
                "\(area).track.criterion.otherwise: expected one of the designation's tracks, found \"enterprise\""
            ])
    }

    @Test(
        "words the faults of a criterion",
        arguments: [
            (#""unit": "percent""#, "criterion: expected one of \"atLeast\", \"moreThan\" and \"below\", found none"),
            (
                #""unit": "percent", "atLeast": 80, "below": 90"#,
                "criterion: expected one of \"atLeast\", \"moreThan\" and \"below\", found several"
            ),
            (
                #""unit": "percent", "atLeast": 80, "also": [{"input": "security.revenue", "unit": "usd", "under": 5, "below": 9}]"#,
                "criterion.also[0].under: expected one of the members atLeast, below, input, moreThan, unit, found the unknown name \"under\""
            ),
        ])
    func wordsFaultsOfACriterion(members: String, fault: String) throws {
        let base = try SmallEdition.document()
        let track = try #require(base["designations"]?["security"]?["tracks"]).compact.dropFirst().dropLast()
        let named = track.replacing("{\"metrics\"", with: "{\"id\": \"smb\", \"metrics\"")
        let document = try SmallEdition.document(
            ("designations/security/tracks", "[\(named)]"),
            (
                "designations/security/track",
                "{\"choice\": \"assigned\", \"input\": \"security.track\", \"rule\": \"r\", \"criterion\": {\"input\": \"security.share\", \(members), \"track\": \"smb\", \"otherwise\": \"smb\"}}"
            ))
        #expect(SmallEdition.faults(of: document) == ["designations.security.track.\(fault)"])
    }
}

extension Substring {
    /// The text with the first occurrence of a part replaced.
    fileprivate func replacing(_ part: String, with other: String) -> String {
        guard let range = firstRange(of: part) else { return String(self) }
        return self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
