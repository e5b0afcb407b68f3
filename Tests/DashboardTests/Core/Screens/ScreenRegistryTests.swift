import Testing

@testable import Dashboard

/// What every screen of the registry keeps to.
@Suite struct ScreenRegistryTests {
    private let specs = ScreenRegistry.types.map { $0.spec }

    @Test func noTwoScreensAreCalledTheSame() {
        #expect(Set(specs.map(\.kind)).count == specs.count)
        #expect(Set(specs.map(\.phrase)).count == specs.count)
        let names = specs.compactMap(\.name)
        #expect(Set(names).count == names.count)
        let ways = specs.compactMap(\.goes)
        #expect(Set(ways).count == ways.count)
    }

    @Test func everyScreenLiesOverOneThatThereIs() {
        #expect(specs.filter { $0.base == .nothing }.map(\.kind) == [.portfolio])
        for spec in specs {
            guard case .screen(let below) = spec.base else { continue }
            #expect(ScreenRegistry.spec(of: below) != nil, "\(spec.kind)")
        }
    }

    @Test func namesLeadToTheirScreensAndNoOtherWordDoes() {
        for spec in specs {
            #expect(ScreenKind(rawValue: spec.kind.rawValue) == spec.kind)
            guard let name = spec.name else { continue }
            #expect(ScreenName(rawValue: name.rawValue) == name)
            #expect(name.needsPartner == spec.needsPartner && name.isStart == spec.isStart)
        }
        #expect(ScreenKind(rawValue: "nowhere") == nil)
        #expect(ScreenName(rawValue: "nowhere") == nil)
    }

    /// Two screens about the same differ in nothing; about something else they do.
    @Test func screensAreCompared() {
        #expect(PeopleScreen(partner: "a").isSame(as: PeopleScreen(partner: "a")))
        #expect(!PeopleScreen(partner: "a").isSame(as: PeopleScreen(partner: "b")))
        #expect(!PeopleScreen(partner: "a").isSame(as: BadgesScreen(partner: "a")))
        #expect(OpenScreen(PeopleScreen(partner: "a")) == OpenScreen(PeopleScreen(partner: "a")))
        #expect(OpenScreen(PeopleScreen(partner: "a")) != OpenScreen(PeopleScreen(partner: "b")))
    }
}
