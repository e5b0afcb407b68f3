internal import Pages
internal import SolutionsPartner

/// The words for verdicts, readings and causes.
enum CustomerWords {
    /// The verdict of a word.
    ///
    /// - Throws: `CommandFailure` for a word that is none.
    static func verdict(named word: String) throws(CommandFailure) -> CustomerVerdict {
        if let verdict = CustomerVerdict(rawValue: word) { return verdict }
        let words = CustomerVerdict.allCases.map(\.rawValue)
        let hint = String.didYouMean(NearestName(of: word, among: words).match)
        throw CommandFailure(
            .usage, "There is no verdict '\(word.cleaned)'.\(hint) There are: \(words.joined(separator: ", ")).")
    }

    /// A verdict in a few words.
    static func words(_ verdict: CustomerVerdict) -> String {
        switch verdict {
        case .countedNew: "new, counts"
        case .kept: "counted a year ago, still counts"
        case .lost: "counted a year ago, does not count now"
        case .belowFloor: "below the floor"
        case .aboveBand: "above the band"
        case .unknownAssociation: "association with an unknown spelling"
        case .noAssociation: "no association that counts"
        case .noWorkload: "no workload or service that counts"
        case .notActiveEnough: "too small a share is active"
        case .activeAtClaim: "was active already when it was claimed"
        case .vmOnly: "virtual machines only"
        case .amountUnknown: "amount not in the files"
        case .monthMissing: "month not in the files"
        case .baselineUnknown: "last year's month not in the files"
        case .noData: "no row in the month"
        }
    }

    /// Why there is no number.
    static func words(_ gap: CustomerNumber.Gap) -> String {
        switch gap {
        case .monthMissing: "unknown: months are missing"
        case .baselineMissing: "unknown: months of last year are missing"
        case .amountUnknown: "unknown: the files have no amounts"
        case .baselineZero: "unknown: there was nothing a year ago to compare with"
        }
    }

    /// A reading in a few words.
    static func words(_ reading: CustomerNumber.Reading) -> String {
        switch reading {
        case .twelveMonths: "twelve months are compared with twelve months"
        case .singleMonth: "one month is compared with the same month last year"
        case .offersNotShown: "Support, internal, benefit and trial offers cannot be told apart, so it may be less"
        case .shareTogether: "the active share is that of all listed workloads together"
        case .shareOfAnyWorkload: "the active share is that of any one workload"
        case .seatsOfWorkload: "seats are those of one workload"
        case .seatsOfTenant: "seats are those of the whole tenant"
        case .linkedUsers: "users of a partner link count where they are told"
        case .allUsers: "all active users count"
        case .associationDateUnknown: "the day of the association is in no file, so growth may be less"
        case .planUnknown: "only plan 2 of Defender for Endpoint counts, and files may not name the plan"
        case .singleBaselineMonth: "one month of a year ago is looked at"
        case .dporDoesNotCount: "rows shown as DPOR do not count as CSP"
        case .inferredRule: "the rule is taken from the nearest edition that states it"
        }
    }

    /// Why a reported number may differ, in a few words.
    static func words(_ cause: DerivedComparison.Cause) -> String {
        switch cause {
        case .monthsDiffer: "the months differ"
        case .fileIncomplete: "files are incomplete"
        case .offersExcluded: "offers that do not count"
        case .associationHidden: "an association is missing or hidden"
        case .claimDate: "days of claims"
        case .restated: "restated months"
        case .reading: "another reading of the rules"
        case .editionOrTrack: "another edition or track"
        }
    }

    /// A customer near a line, in a few words.
    static func words(_ miss: NearMiss) -> String {
        func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
        return switch miss {
        case .seatsShort(let count): "\(counted(count, "seat", "seats")) short"
        case .seatsOver(let count): "\(counted(count, "seat", "seats")) over the band"
        case .usersShort(let count): "\(counted(count, "active user", "active users")) short"
        case .usersToSpare(0): "drops out when one user stops"
        case .usersToSpare(let count): "drops out when \(count + 1) users stop"
        case .amountShort(let amount): "\(amount) short"
        }
    }
}
