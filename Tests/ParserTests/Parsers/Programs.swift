@testable import Dashboard
@testable import JSONTree
@testable import SolutionsPartner

/// Some facts, so that the rules of an edition have something to work on.
private let partner: Partner = {
    var partner = Partner(id: "contoso", name: "Contoso")
    for edition in editions {
        for (place, input) in edition.inputs.enumerated() where input.unit != .track {
            partner.measures[input.name] = Measure(.quantity(Rational(place % 7)))
        }
    }
    return partner
}()

/// Reads an edition, which may build on another one, and scores by it.
func fuzzEdition(_ bytes: [UInt8]) {
    let (edition, faults) = ProgramEdition.check(bytes, in: .embedded)
    read(faults)
    expect((edition == nil) == !faults.isEmpty, "an edition is refused exactly where it has faults")
    guard let edition else { return }
    let card = Scorecard(of: partner, under: edition, on: edition.firstDay)
    for score in card.designations {
        expect(!score.total.isNegative, "a total is 0 or more")
        for metric in score.counting.metrics {
            expect(!metric.points.isNegative && metric.points <= metric.rules.maximum, "points keep to their maximum")
        }
    }
    _ = try? Standing(of: partner, card: card)
}

/// Reads a glossary.
func fuzzGlossary(_ bytes: [UInt8]) { read(Glossary.read(bytes).faults) }

/// Reads a theme.
func fuzzTheme(_ bytes: [UInt8]) {
    let (theme, faults) = Theme.read(bytes)
    read(faults)
    expect(theme != nil || !faults.isEmpty, "a theme is refused for a reason")
}

/// Reads the settings of a person, key map included.
func fuzzConfig(_ bytes: [UInt8]) {
    let (config, faults, warnings) = DashboardConfig.read(bytes)
    read(faults)
    read(warnings)
    _ = config.formats
}

/// Reads keys as they are spelled in settings.
func fuzzKeys(_ bytes: [UInt8]) {
    guard let keys = KeySequence(spelled: String(decoding: bytes, as: UTF8.self)) else { return }
    expect(KeySequence(spelled: keys.spelling) == keys, "keys are the same after they were spelled")
    expect(!keys.name(isUTF8: false).isEmpty, "keys have a name")
}
