/// The rules by which a plan must be met, and the day on which its people are counted.
struct PlanGround {
    let edition: ProgramEdition
    /// The day of the plan, or the one on which the last change counts.
    let counted: CalendarDate
}

/// What a search came to, without what is to be minded.
struct PlanDraft {
    let plan: Plan
    let ground: PlanGround
    /// Whether the rules in force when the last change counts were searched as well and gave nothing better.
    var isBest = false
}
