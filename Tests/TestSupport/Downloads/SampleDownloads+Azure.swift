import SolutionsPartner

extension SampleDownloads {
    /// What a customer consumes of a service: the months from one to another, with the amount in each.
    private struct Usage {
        var tenant: Int
        var service: String
        var association: String
        var from: String
        var through: String
        var amount: String
        var location = "4410002"
        var mark = "0"
    }

    private static let names = [
        1: "Alder & Finch Ltd", 2: "Borealis Dairy, Inc.", 3: "Cinder Street Bakery", 4: "Dunmore Marine\nSupplies",
        5: "********", 6: "Foxglove Clinics", 7: "Gannet \"North Sea\" Shipping", 8: "Heron Print",
    ]

    private static func segment(_ tenant: Int) -> String {
        switch tenant {
        case 1, 7: "Major Commercial"
        case 6: "Major Public Sector"
        default: small
        }
    }

    private static let first: [Usage] = [
        Usage(
            tenant: 1, service: "Virtual Machines", association: "CSP Tier 1", from: "2020-11", through: "2021-10",
            amount: "900.00"),
        Usage(
            tenant: 1, service: "SQL Database", association: "CSP Tier 1", from: "2020-11", through: "2021-10",
            amount: "400.00"),
        Usage(
            tenant: 8, service: "Virtual Machines", association: "CSP Tier 2", from: "2020-11", through: "2021-10",
            amount: "1400.00"),
        Usage(
            tenant: 1, service: "App Service", association: "CSP Tier 1", from: "2021-02", through: "2021-10",
            amount: "35.00"),
        Usage(
            tenant: 4, service: "SQL Database", association: "CSP Tier 2", from: "2021-08", through: "2021-08",
            amount: "300.00"),
        Usage(
            tenant: 4, service: "SQL Database", association: "CSP Tier 2", from: "2021-09", through: "2021-09",
            amount: "950.00"),
        Usage(
            tenant: 4, service: "SQL Database", association: "CSP Tier 2", from: "2021-10", through: "2021-10",
            amount: "1010.00"),
        Usage(
            tenant: 3, service: "Virtual Machines", association: "DPOR", from: "2021-09", through: "2021-10",
            amount: "400.00"),
    ]

    private static let second: [Usage] = [
        Usage(
            tenant: 1, service: "Virtual Machines", association: "CSP Tier 1", from: "2021-10", through: "2022-10",
            amount: "900.00"),
        Usage(
            tenant: 1, service: "SQL Database", association: "CSP Tier 1", from: "2021-10", through: "2021-12",
            amount: "400.00"),
        Usage(
            tenant: 1, service: "SQL Database", association: "CSP Tier 1", from: "2022-01", through: "2022-10",
            amount: "520.50"),
        Usage(
            tenant: 1, service: "App Service", association: "CSP Tier 1", from: "2021-10", through: "2021-11",
            amount: "35.00"),
        Usage(
            tenant: 3, service: "Virtual Machines", association: "DPOR", from: "2021-10", through: "2022-08",
            amount: "400.00"),
        Usage(
            tenant: 3, service: "Virtual Machines", association: "DPOR", from: "2022-09", through: "2022-09",
            amount: "1100.00"),
        Usage(
            tenant: 3, service: "Virtual Machines", association: "DPOR", from: "2022-10", through: "2022-10",
            amount: "950.00"),
        Usage(
            tenant: 4, service: "SQL Database", association: "CSP Tier 2", from: "2021-10", through: "2021-10",
            amount: "990.00"),
        Usage(
            tenant: 4, service: "SQL Database", association: "CSP Tier 2", from: "2021-11", through: "2022-10",
            amount: "300.00"),
        Usage(
            tenant: 8, service: "Virtual Machines", association: "CSP Tier 2", from: "2021-10", through: "2021-12",
            amount: "1400.00"),
        // The same usage under a second location of the partner.
        Usage(
            tenant: 1, service: "Virtual Machines", association: "CSP Tier 1", from: "2021-11", through: "2022-10",
            amount: "900.00", location: "4410003", mark: "1"),
        Usage(
            tenant: 7, service: "Sentinel", association: "CSP Tier 1", from: "2021-11", through: "2022-10",
            amount: "1250.00"),
        // The same usage under a second association.
        Usage(
            tenant: 7, service: "Sentinel", association: "Partner Admin Link (PAL)", from: "2021-11",
            through: "2022-10", amount: "1250.00", mark: "1"),
        Usage(
            tenant: 3, service: "Virtual Machine Licenses", association: "DPOR", from: "2022-03", through: "2022-04",
            amount: "15.00"),
        Usage(
            tenant: 2, service: "Key Vault", association: "Partner Admin Link (PAL)", from: "2022-05",
            through: "2022-10", amount: "20.00"),
        Usage(
            tenant: 1, service: "Functions", association: "CSP Tier 1", from: "2022-06", through: "2022-08",
            amount: "0.00"),
        Usage(
            tenant: 6, service: "Azure Databricks", association: "DAP", from: "2022-08", through: "2022-10",
            amount: "5000.00"),
        Usage(
            tenant: 2, service: "Storage", association: "Partner Admin Link (PAL)", from: "2022-09", through: "2022-10",
            amount: "1500.00"),
        Usage(
            tenant: 5, service: "Azure Kubernetes Service", association: "Partner Admin Link (PAL)", from: "2022-09",
            through: "2022-09", amount: "990.00"),
        Usage(
            tenant: 5, service: "Azure Kubernetes Service", association: "Partner Admin Link (PAL)", from: "2022-10",
            through: "2022-10", amount: "999.99"),
    ]

    private static func expanded(_ usages: [Usage], months wanted: Set<String>? = nil) -> [(Usage, YearMonth)] {
        usages.flatMap { usage -> [(Usage, YearMonth)] in
            guard let from = YearMonth(usage.from), let through = YearMonth(usage.through) else { return [] }
            return (0...from.months(to: through)).map { (usage, from.adding(months: $0)) }
        }.filter { wanted?.contains($0.1.description) ?? true }
    }

    /// 50 rows of November 2020 to October 2021 in 14 columns that somebody chose, with a mark and CRLF.
    public static var azureFirstYear: String {
        let rows = expanded(first).map { usage, month in
            [
                "4410001", subscription(9000 + usage.tenant), month.firstDay.description, "Compute", usage.service,
                names[usage.tenant] ?? "", tenant(usage.tenant), "77100\(usage.tenant)", segment(usage.tenant),
                usage.location, usage.association, usage.mark, "", usage.amount,
            ]
        }
        return mark
            + table(
                "PGAMpnID,SubscriptionId,Month,ServiceLevel1,ServiceLevel2,CustomerName,CustomerTenantId,CustomerTpid,"
                    + "CustomerSegment,MPNID,PartnerAttributionType,IsACRDuplicateAtPGALevel,AdminType,ACR_USD",
                rows, lineEnd: "\r\n")
    }

    /// 111 rows of October 2021 to October 2022 in all 38 columns; October 2021 comes again, one amount restated.
    public static var azureSecondYear: String {
        let rows = expanded(second).map { usage, month in
            [
                "4410001", subscription(9000 + usage.tenant), "2020-07-01", "", "2020-07-03", "Active",
                "\(month.month)/1/\(month.year)", "Compute", usage.service, "", "", "", "", "", "", "", "1", "1",
                names[usage.tenant] ?? "", tenant(usage.tenant), "77100\(usage.tenant)", segment(usage.tenant),
                "Norway", usage.location, "Seventy Example Partner", "Norway", usage.association, "Direct", "",
                usage.mark, "", "", "", "", "", "", "", usage.amount,
            ]
        }
        return table(
            "PGAMpnID,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,FirstUseDate,SubscriptionState,Month,"
                + "ServiceLevel1,ServiceLevel2,ServiceLevel3,ServiceLevel4,ServiceGroup2,ServiceGroup3,"
                + "ServiceInfluencer,ComputeOS,ComputeCoreSoftware,UsageUnits,UsageQuantity,CustomerName,"
                + "CustomerTenantId,CustomerTpid,CustomerSegment,CustomerMarket,MPNID,PartnerName,PartnerLocation,"
                + "PartnerAttributionType,SalesChannel,EnrollmentNumber,IsACRDuplicateAtPGALevel,ResellerID,"
                + "ResellerName,IndustryName,VerticalName,EOU,AdminType,AssociationType,ACR_USD",
            rows)
    }

    /// 34 rows of four months in the 27 columns of the query that the system offers, between tabs.
    public static var azureQuery: String {
        let months: Set = ["2021-09", "2021-10", "2022-09", "2022-10"]
        let early = expanded(first, months: ["2021-09"])
        let rows = (early + expanded(second, months: months)).map { usage, month in
            [
                "4410001", subscription(9000 + usage.tenant), "2020-07-01", "", "2020-07-03", "Active",
                "\(month.month)/1/\(month.year) 12:00:00 AM", usage.service, usage.service, "1", "1",
                names[usage.tenant] ?? "", tenant(usage.tenant), "77100\(usage.tenant)", segment(usage.tenant),
                "Norway", usage.location, "Seventy Example Partner", usage.location, usage.association, "Direct", "",
                usage.mark, "", "", "9999.00", usage.amount,
            ]
        }
        return table(
            "PGAMpnId,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,FirstUseDate,SubscriptionState,Month,"
                + "ServiceName,MeterCategory,UsageUnits,UsageQuantity,CustomerName,CustomerTenantId,CustomerTpid,"
                + "CustomerSegment,CustomerMarket,MpnId,PartnerName,PartnerLocationID,PartnerAttributionType,"
                + "SalesChannel,EnrollmentNumber,IsACRDuplicateAtPGALevel,ResellerID,ResellerName,"
                + "MonthlySubscriptionLevelACR,TotalACR",
            rows, "\t")
    }
}
