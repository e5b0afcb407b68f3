package import JSONTree

extension FeeSchedule {
    /// Reads the fees that a store states, such as `{"currency": "EUR", "solutionsPartner": 4200}`.
    ///
    /// - Parameter node: The value of the member `fees`; its faults are told with the path from there.
    /// - Returns: The schedule, in which an amount that is left out is unknown, or `nil` when there are faults; and every
    ///   fault at once.
    package static func reading(_ node: JSONNode) -> (fees: FeeSchedule?, faults: [JSONFault]) {
        let faults = JSONFaultList()
        // The path starts at the top of the document, where people look for it.
        let top = JSONCursor(.object(["fees": node]), faults: faults)
        let fees = top["fees"].flatMap { FeeSchedule(reading: $0) }
        return (faults.faults.isEmpty ? fees : nil, faults.faults)
    }

    private init?(reading cursor: JSONCursor) {
        guard case .object = cursor.node.content else {
            cursor.fault(expected: "an object")
            return nil
        }
        cursor.refuseMembers(besides: FeeFormat.members)
        let amounts = ["solutionsPartner", "legacyGold", "legacySilver"].map { name -> Rational? in
            guard let member = cursor[name], let amount = member.asRational else { return nil }
            if amount.isNegative { member.fault(expected: "an amount of 0 or more") }
            return amount
        }
        guard let currency = cursor.required("currency"), let code = currency.asString else { return nil }
        if !(1...8).contains(code.unicodeScalars.count) || !code.unicodeScalars.allSatisfy(\.properties.isAlphabetic) {
            currency.fault(expected: "a currency's code such as \"EUR\"")
        }
        self.init(
            currency: code, solutionsPartner: amounts[0], legacyGold: amounts[1], legacySilver: amounts[2])
    }
}
