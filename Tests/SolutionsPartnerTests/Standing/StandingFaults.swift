import SolutionsPartner
import TestSupport

/// What is wrong with a standing, whatever it is about: contradictions, days of the past that are told as open, and
/// conclusions without a ground.
struct StandingFaults {
    let standing: Standing
    private(set) var all: [String] = []

    init(_ standing: Standing) {
        self.standing = standing
        checkReasons()
        checkDesignations()
        checkOptions()
        checkPrograms()
        checkDays()
        checkSettling()
    }

    private var day: CalendarDate { standing.day }
    private let start = CalendarDate("2022-10-03")

    private mutating func check(_ isSo: Bool, _ fault: @autoclosure () -> String) {
        if !isSo { all.append("\(fault()) on \(standing.day)") }
    }

    private mutating func checkReasons() {
        let reasons: [(String, [Reason])] =
            standing.designations.map { ($0.id.rawValue, $0.reasons) }
            + standing.options.map { ($0.id.rawValue, $0.reasons) }
            + standing.badges.map { ($0.id, $0.reasons) } + standing.dependents.map { ($0.id, $0.reasons) }
            + standing.specializations.map { ($0.specialization.id, $0.reasons) }
            + [("expert-msp", standing.expertMSP.reasons), ("training", standing.training.reasons)]
        for (id, reasons) in reasons {
            check(!reasons.isEmpty, "\(id) has no reason")
            check(reasons.allSatisfy { !$0.text.isEmpty && !$0.source.isEmpty }, "\(id) has a reason without ground")
        }
    }

    private mutating func checkDesignations() {
        for item in standing.designations {
            let id = item.id.rawValue
            check(item.isKnown == (item.settledBy == nil), "\(id): known and settledBy disagree")
            if let start, day < start {
                check(item.state == .inProgress && item.badge == .none, "\(id) is \(item.state) before there were any")
            }
            if item.isHeld {
                check(item.badge == .held || item.badge == .available, "\(id) is held without a badge")
                check(item.heldThrough.map { $0 >= day } ?? false, "\(id) is held through a past day")
                check(item.attainedOn.map { $0 <= day } ?? false, "\(id) is held and was not attained")
            } else {
                check(item.validThrough == nil && item.heldThrough == nil, "\(id) is valid though not held")
            }
            if item.state == .lapsed { check(!item.isAttained, "\(id) lapsed and counts as attained") }
            if item.state == .unknown { check(!item.isKnown && item.badge == .none, "\(id) is unknown and known") }
        }
        for badge in standing.badges {
            check(badge.through.map { $0 >= day } ?? true, "badge \(badge.id) is valid through a past day")
            check(badge.state != .none || badge.through == nil, "badge \(badge.id) is none and valid")
        }
    }

    private mutating func checkOptions() {
        check(standing.options.map(\.id) == RenewalOption.ID.allCases, "options vanish")
        check(standing.options.filter(\.isChosen).count <= 1, "two options are chosen")
        for option in standing.options {
            let id = option.id.rawValue
            check(option.isKnown == (option.settledBy == nil), "\(id): known and settledBy disagree")
            check(option.until.map { $0 >= day } ?? true, "\(id) is open until a past day")
            check(option.isAvailable || (option.opens == nil && option.until == nil), "\(id) is closed and opens")
            if let opens = option.opens, let until = option.until {
                check(opens <= until, "\(id) ends before it opens")
            }
            check(!(option.isChosen && option.ended != nil), "\(id) is chosen and has ended")
            check(option.inForceThrough.map { $0 >= day } ?? true, "\(id) is in force through a past day")
            check(!option.keepsDesignation || option.isAvailable, "\(id) keeps a designation and is closed")
            if id != "legacy-benefits", option.isAvailable, let start, id != "lapse" {
                check(option.opens.map { $0 >= start } ?? true, "\(id) opens before there were designations")
            }
        }
        let designation = standing.option(.solutionsPartnerBenefits)
        if standing.designations.contains(where: { $0.state == .lapsed && $0.qualifiedOn != nil }),
            start.map({ day >= $0 }) ?? true
        {
            check(designation?.isAvailable ?? false, "can be attained again and no designation meets its requirements")
        }
        let hasBadge = standing.designations.contains { $0.badge == .held || $0.badge == .available }
        if let lapse = standing.option(.lapse) {
            check(!hasBadge || lapse.badge.text != "None", "do nothing: badge none while there is one")
            check(lapse.isAvailable, "nothing cannot be done")
        }
        let last = CalendarDate("2025-01-21")
        if let legacy = standing.option(.legacyBenefits), let last {
            check(
                !legacy.isAvailable || (legacy.until.map { $0 <= last } ?? true)
                    || standing.rules.legacy.lastPurchase == nil,
                "legacy benefits are sold after their last day")
        }
    }

    private mutating func checkPrograms() {
        for item in standing.specializations {
            let id = item.specialization.id
            check(item.isKnown == (item.settledBy == nil), "\(id): known and settledBy disagree")
            check((item.state == .unknown) ? !item.isKnown : true, "\(id) is unknown and known")
            if item.state == .held || item.state == .atRisk {
                check(item.decisionDate.map { $0 > day } ?? false, "\(id) is held and was decided on")
                check(item.heldThrough.map { $0 >= day } ?? true, "\(id) is held through a past day")
            }
        }
        let expert = standing.expertMSP
        check(expert.isKnown == (expert.settledBy == nil), "expert-msp: known and settledBy disagree")
        if expert.state == .held { check(expert.decisionDate.map { $0 > day } ?? false, "expert-msp was decided on") }
        if expert.state == .atRisk { check(expert.endsBy.map { $0 >= day } ?? false, "expert-msp ends on a past day") }
        for item in standing.dependents {
            check(item.through.map { $0 >= day } ?? true, "\(item.id) is allowed through a past day")
            check(item.isAllowed || item.through == nil, "\(item.id) is refused and lasts")
            check(item.isKnown == (item.settledBy == nil), "\(item.id): known and settledBy disagree")
        }
        for item in standing.incrementalBenefits {
            check(item.from.map { $0 >= day } ?? true, "\(item.area.id) benefits come on a past day")
            if let start {
                check(item.from.map { $0 >= start } ?? true, "\(item.area.id) benefits before there were any")
            }
            check(item.counted <= min(item.held.count, item.area.cap), "\(item.area.id) counts too many")
        }
    }

    /// The names of all numbers and tracks that some edition asks for.
    private static let measures = Set(
        TestEditions.names.compactMap { try? TestEditions.edition($0) }.flatMap(\.inputs).map(\.name.rawValue))

    /// Every input by which something is said to be settled can be entered.
    private mutating func checkSettling() {
        let settling =
            standing.designations.flatMap { [$0.settledBy, $0.checkSettledBy] } + standing.options.map(\.settledBy)
            + standing.badges.map(\.settledBy) + standing.dependents.map(\.settledBy)
            + standing.specializations.map(\.settledBy) + [standing.expertMSP.settledBy]
        for text in settling.compactMap({ $0?.text }) {
            for name in text.matches(of: /[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+/).map({ String($0.output.0) }) {
                // A group of facts is told by what their names begin with.
                let isMembership = [name, "\(name).security"].contains {
                    MembershipInput(InputName(rawValue: $0)) != nil
                }
                check(isMembership || Self.measures.contains(name), "\(name), which settles something, is no input")
            }
        }
    }

    private mutating func checkDays() {
        check(standing.timeline.allSatisfy { $0.date >= day }, "the timeline has a past day")
        guard let anniversary = standing.anniversary else { return }
        check(anniversary.next >= day, "the next anniversary is past")
        check(anniversary.renewalThrough >= anniversary.date, "the renewal ends before the anniversary")
        check(
            !anniversary.isOverdue || standing.options.allSatisfy { !$0.isChosen || $0.id == .lapse },
            "chosen though overdue")
    }
}
