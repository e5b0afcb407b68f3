/// The further benefits that specializations of one area bring.
public struct IncrementalBenefits: Sendable, Hashable {
    /// The area.
    public let area: BenefitArea
    /// The specializations that the partner has in it.
    public let held: [Specialization]
    /// How many of them bring benefits: at most the cap, and none without designation benefits.
    public let counted: Int
    /// Whether the membership has the designation benefits that they need.
    public let hasDesignationBenefits: Bool
    /// The first day on which they can be had; `nil` where none is known.
    public let from: CalendarDate?
    /// Why.
    public let reasons: [Reason]
}

/// Judges the further benefits.
struct BenefitsJudge {
    let ground: StandingGround
    let specializations: [SpecializationStanding]
    let hasDesignation: Bool
    /// The first day on which designation benefits can be taken; `nil` where they cannot.
    let opens: CalendarDate?

    var incremental: [IncrementalBenefits] {
        let rules = ground.rules.specializations
        let start = max(ground.day, ground.rules.attaining.from)
        let chosen = ground.benefits.kind == .solutionsPartner && hasDesignation
        let isLegacy = ground.benefits.kind == .legacy
        // With legacy benefits they can be chosen at the anniversary at the earliest.
        let choice = isLegacy ? ground.anniversary.map { max($0.date, ground.rules.attaining.from) } : opens
        let from = chosen ? start : choice.map { max($0, start) }
        return rules.areas.map { area in
            let held = specializations.filter {
                $0.specialization.area == area.id && ($0.state == .held || $0.state == .atRisk)
            }.map(\.specialization)
            let text: Phrase
            if chosen {
                text =
                    "Designation benefits are chosen: they come when a specialization is earned, through the next anniversary, for at most \(area.cap) in \(name: area.name)."
            } else if isLegacy {
                text =
                    "They cannot be added to legacy benefits. Designation benefits can be chosen at the first anniversary after a designation is attained."
            } else {
                text = "They come with designation benefits only, once a designation is attained and its fee paid."
            }
            return IncrementalBenefits(
                area: area, held: held, counted: chosen ? min(held.count, area.cap) : 0, hasDesignationBenefits: chosen,
                from: from, reasons: [ground.reason(text, area.source)])
        }
    }
}
