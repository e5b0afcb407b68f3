/// What hangs on designations and the anniversary, each part judged when it is first asked for: a list of thousands of
/// partners asks for none of it.
final class StandingParts: Sendable {
    /// What every part is judged from.
    let ground: StandingGround
    /// Every designation, in the order of the page.
    let designations: [DesignationStanding]
    /// Whether any earlier scores are on record.
    private let isRecorded: Bool

    private let judgedBadges = Once<Badges>()
    private let judgedOptions = Once<[RenewalOption]>()
    private let judgedSpecializations = Once<[SpecializationStanding]>()
    private let judgedBenefits = Once<[IncrementalBenefits]>()
    private let judgedMSP = Once<ExpertMSPStanding>()
    private let judgedDependents = Once<[DependentStanding]>()
    private let judgedTraining = Once<TrainingStanding>()
    private let judgedFreshness = Once<[DataFreshness]>()
    private let judgedTimeline = Once<[TimelineEntry]>()

    init(ground: StandingGround, designations: [DesignationStanding], isRecorded: Bool) {
        (self.ground, self.designations, self.isRecorded) = (ground, designations, isRecorded)
    }

    struct Badges {
        let all: [BadgeStanding]
        let microsoftCloud: BadgeStanding
    }

    var badges: Badges {
        judgedBadges.value {
            let judge = BadgeJudge(ground: ground, designations: designations)
            return Badges(all: judge.badges, microsoftCloud: judge.microsoftCloud)
        }
    }

    var options: [RenewalOption] {
        judgedOptions.value { OptionJudge(ground: ground, designations: designations).options }
    }

    var specializations: [SpecializationStanding] {
        judgedSpecializations.value { SpecializationJudge(ground: ground, designations: byID).specializations }
    }

    var expertMSP: ExpertMSPStanding {
        judgedMSP.value { ExpertMSPJudge(ground: ground, designations: byID).standing }
    }

    var incrementalBenefits: [IncrementalBenefits] {
        judgedBenefits.value {
            BenefitsJudge(
                ground: ground, specializations: specializations,
                hasDesignation: designations.contains(where: \.isHeld), opens: options.first?.opens
            ).incremental
        }
    }

    var dependents: [DependentStanding] {
        judgedDependents.value { DependentJudge(ground: ground, designations: designations).standings }
    }

    var training: TrainingStanding { judgedTraining.value { TrainingStanding(of: ground) } }

    var freshness: [DataFreshness] {
        judgedFreshness.value { ground.rules.freshness.map { DataFreshness($0, ground: ground) } }
    }

    var timeline: [TimelineEntry] {
        judgedTimeline.value {
            var timeline = Timeline(ground)
            timeline.addAnniversary()
            timeline.add(freshness)
            timeline.add(specializations)
            timeline.add(expertMSP)
            timeline.add(dependents, servedBy: designations)
            timeline.addCertifications()
            timeline.addProgram()
            return timeline.sorted
        }
    }

    var remarks: [Reason] {
        (isRecorded ? [] : [unrecorded]) + ([latePayment].compactMap { $0 })
    }

    /// That no earlier scores are known.
    private var unrecorded: Reason {
        ground.reason(
            ground.card.designations.allSatisfy { $0.tracks.allSatisfy(\.isUntouched) }
                ? "No earlier scores are recorded, and of \(ground.day) nothing is entered, so none are known."
                : ground.record.hasHighest
                    ? "No scores of earlier days are recorded: only those of \(ground.day) and the highest scores noted by month are known."
                    : "No earlier scores are recorded, so only those of \(ground.day) are known.",
            ground.rules.attaining.source)
    }

    /// That a payment came after the last day for it, so that it began years of its own; `nil` where none did.
    private var latePayment: Reason? {
        let account = ground.account
        guard account.beganWithPayment, let paid = account.term?.anchor, let missed = account.breaks.last else {
            return nil
        }
        return ground.reason(
            "The payment of \(paid) came after \(missed.adding(days: ground.rules.renewal.days)), the last day to pay the fee of the anniversary on \(missed). What the membership had ended then, and its years are counted from the payment; enter the new anniversary (membership.anniversary) if it was renewed in time.",
            ground.rules.renewal.source)
    }

    private var byID: [DesignationID: DesignationStanding] {
        Dictionary(uniqueKeysWithValues: designations.map { ($0.id, $0) })
    }
}
