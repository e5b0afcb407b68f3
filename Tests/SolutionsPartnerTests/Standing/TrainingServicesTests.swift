import SolutionsPartner
import Testing

@Suite("Training services")
struct TrainingServicesTests {
    private func training(_ day: String, _ measures: [String: String]) throws -> TrainingStanding {
        try StandingFixture.standing(on: day, measures: measures).training
    }

    private static let full2022 = [
        "training.activations": "1000", "training.vouchers": "200", "training.survey-score": "4.25",
        "training.security.surveys": "200",
    ]

    @Test("of 2022 take activations, vouchers, the survey score and surveys of one area")
    func full() throws {
        let standing = try training("2022-12-01", Self.full2022)
        #expect(standing.isQualified)
        #expect(standing.areas.filter(\.isBadged).map(\.id) == [.security])
    }

    @Test(
        "are not met a little below a threshold",
        arguments: [
            ("training.activations", "999"), ("training.vouchers", "199"), ("training.survey-score", "4.24"),
            ("training.security.surveys", "199"),
        ])
    func below(input: String, value: String) throws {
        let standing = try training("2022-12-01", Self.full2022.merging([input: value]) { $1 })
        #expect(!standing.isQualified)
        // The badge names the area, and takes the requirements as a whole as well.
        #expect(standing.areas.allSatisfy { !$0.isBadged })
    }

    @Test("that nobody entered are unknown")
    func unknown() throws {
        let standing = try training("2022-12-01", [:])
        #expect(standing.isEmpty)
        #expect(!standing.isQualified)
        #expect(standing.base.allSatisfy { $0.value == nil && $0.status == .notStarted })
    }

    @Test("WE-116: 811 advanced courses are 811 of 1000 points, in progress")
    func courseware() throws {
        let found = try training(
            "2023-10-01", ["training.courseware.fundamentals": "0", "training.courseware.advanced": "811"]
        ).base[0]
        #expect(found.value == 811)
        #expect(found.threshold == 1000)
        #expect(found.status == .inProgress)
    }

    @Test("weigh fundamentals by half, at most 300 for courses and without a limit for exams")
    func weights() throws {
        let standing = try training(
            "2023-10-01",
            [
                "training.courseware.fundamentals": "1000", "training.courseware.advanced": "1",
                "training.exams.fundamentals": "1000", "training.exams.advanced": "1",
            ])
        #expect(standing.base[0].value == 301)
        #expect(standing.base[1].value == 501)
    }

    @Test("WE-118: an average of 4.48 is complete")
    func score() throws {
        let found = try training("2023-10-01", ["training.survey-score": "4.48"]).base[2]
        #expect(found.threshold == Rational(decimal: "4.25"))
        #expect(found.status == .complete)
    }

    @Test(
        "WE-120, WE-122: an area is complete with 200 surveys and 4.25",
        arguments: [("data-ai", "334", "4.56", true), ("security", "12", "4.5", false)])
    func areas(area: String, surveys: String, score: String, isComplete: Bool) throws {
        let standing = try training(
            "2023-10-01", ["training.\(area).surveys": surveys, "training.\(area).survey-score": score])
        #expect(standing.areas.first { $0.id.rawValue == area }?.isComplete == isComplete)
    }

    @Test("WE-124: 4.3 in Business Applications and 4.0 in Security badge the first only")
    func badges() throws {
        let standing = try training(
            "2023-10-01",
            [
                "training.courseware.advanced": "1000", "training.exams.advanced": "200",
                "training.survey-score": "4.3",
                "training.business-applications.surveys": "200", "training.business-applications.survey-score": "4.3",
                "training.security.surveys": "200", "training.security.survey-score": "4.0",
            ])
        #expect(standing.isQualified)
        #expect(standing.areas.filter(\.isBadged).map(\.id) == [.businessApplications])
    }
}
