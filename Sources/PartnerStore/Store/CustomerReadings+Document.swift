internal import JSONTree
internal import SolutionsPartner

extension CustomerReadings {
    /// Reads the member `readings` of `store.json`: `{"azureGrowth": "single-month"}`; what is left out is read as the
    /// product reads it.
    init(_ member: JSONCursor?) {
        self.init()
        guard let member else { return }
        // Members of something that is no object are told. A switch that nobody knows is no remark for others: whoever set
        // it would take numbers for what they are not.
        _ = member.members
        member.refuseMembers(except: [
            "azureGrowth", "activeShare", "securitySeats", "linkedUsers", "dporCountsAsCSP", "smbBaseline", "customers",
        ])
        if let word = member["azureGrowth"]?.asCase(AzureGrowth.self) { azureGrowth = word }
        if let word = member["activeShare"]?.asCase(ActiveShare.self) { activeShare = word }
        if let word = member["securitySeats"]?.asCase(Seats.self) { securitySeats = word }
        if let word = member["linkedUsers"]?.asCase(LinkedUsers.self) { linkedUsers = word }
        if let word = member["dporCountsAsCSP"]?.asBool { dporCountsAsCSP = word }
        if let word = member["smbBaseline"]?.asCase(BaselineWindow.self) { smbBaseline = word }
        if let word = member["customers"]?.asCase(Customer.self) { customers = word }
    }
}
