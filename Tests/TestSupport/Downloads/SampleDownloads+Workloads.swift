extension SampleDownloads {
    /// 27 rows of seats and active users of October 2021, September and October 2022, with a mark and CRLF.
    public static var m365: String {
        let rows = """
            15|Exchange|2021-10|110|80|Aspen Joinery|CSP Tier 1
            15|Exchange|2022-10|120|100|Aspen Joinery|CSP Tier 1
            16|Exchange|2022-10|11|5|Bracken, Moss & Co|CSP Tier 2
            17|Exchange|2021-10|9|9|Copse Dental|CSP Tier 1
            17|Exchange|2022-10|10|9|Copse Dental|CSP Tier 1
            18|Teams|2021-10|250|120|Dale Foods|CSP Tier 1
            18|Teams|2022-10|300|119|Dale Foods|CSP Tier 1
            19|Exchange|2021-10|280|150|Elm Steel|CSP Tier 1
            19|Exchange|2022-10|301|200|Elm Steel|CSP Tier 1
            19|Teams Phone|2022-10|40|10|Elm Steel|CSP Tier 1
            1a|Exchange|2022-10|500|480|Fern Insurance|DPOR
            1a|Teams|2022-10|500|150|Fern Insurance|DPOR
            1b|SharePoint|2021-10|320|60|Gorse Energy|CPOR
            1b|SharePoint|2022-10|350|70|Gorse Energy|CPOR
            1b|Exchange|2022-10|350|140|Gorse Energy|CPOR
            1c|Skype for Business|2021-10|100|90|Hazel Post|CSP Tier 1
            1c|Skype for Business|2022-10|100|90|Hazel Post|CSP Tier 1
            1d|Teams|2022-10|200|150|Ivy Schools|DAP
            1e|Exchange|2022-10|400|200|Juniper Rail|CSP Tier 1
            1e|Exchange|2022-10|400|200|Juniper Rail|DPOR|4410002|1
            1f|Exchange|2021-10|50|40|********|CSP Tier 1
            1f|Exchange|2022-10|50|65|********|CSP Tier 1
            20|ProPlus|2021-10|60|45|Kelp Studios|CSP Tier 2
            21|Exchange|2021-10|90|20|Larch~Logistics|CSP Tier 2
            21|Exchange|2022-10|90|36|Larch~Logistics|CSP Tier 2
            15|Exchange|2022-10|120|100|Aspen Joinery|CSP Tier 1|4410003|1
            15|Exchange|2022-09|118|97|Aspen Joinery|CSP Tier 1
            """.split(separator: "\n").map { line -> [String] in
                let part = line.split(separator: "|").map(String.init)
                let number = Int(part[0], radix: 16) ?? 0
                let name = part[5].split(separator: "~").joined(separator: "\r\n")
                return [
                    "4410001", tenant(number), "7720\(number)", part[1], part[2] + "-01", part[3], part[4], name,
                    "Norway", small, "", "", "", part.count > 7 ? part[7] : "4410002", "Seventy Example Partner",
                    "Norway", part[6], part.count > 8 ? part[8] : "0",
                ]
            }
        return mark
            + table(
                "PGAPartnerID,CustomerTenantId,CustomerTpid,WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,"
                    + "CustomerName,CustomerMarket,CustomerSegment,IndustryName,VerticalName,EOU,PartnerID,"
                    + "PartnerName,PartnerLocation,PartnerAttributionType,IsDuplicateRowForPGA",
                rows, lineEnd: "\r\n")
    }

    /// 16 rows of claims, whose column of months is called Date.
    public static var cpor: String {
        let rows = """
            1b|Gorse Energy|SharePoint|60|320|CLM-0001|2021-02-10|2021-10
            1b|Gorse Energy|SharePoint|70|350|CLM-0001|2021-02-10|2022-10
            1b|Gorse Energy|Exchange|140|350|CLM-0002|2022-01-15|2022-02
            1b|Gorse Energy|Exchange|140|350|CLM-0002|2022-01-15|2022-10
            29|Maple Harbour|Teams|100|200|CLM-0003|2022-03-15|2022-04
            29|Maple Harbour|Teams|160|200|CLM-0003|2022-03-15|2022-10
            2a|Nettle Books|Exchange|12|60|CLM-0004|2021-05-02|2021-10
            2a|Nettle Books|Exchange|30|60|CLM-0004|2021-05-02|2022-10
            2b|Oak Mutual|Azure Active Directory Premium|8|30|CLM-0005|2022-01-20|2022-02
            2b|Oak Mutual|Azure Active Directory Premium|10|30|CLM-0005|2022-01-20|2022-10
            2c|Poplar Media|Microsoft Defender for Endpoints|20|24|CLM-0006|2021-12-01|2022-10
            2d|Quince Toys|Intune|5|40|CLM-0007|2022-06-11|2022-07
            2d|Quince Toys|Intune|5|40|CLM-0007|2022-06-11|2022-10
            2e|Rowan Legal|Microsoft Information Protection|70|200|CLM-0008|2020-11-05|2021-10
            2e|Rowan Legal|Microsoft Information Protection|95|200|CLM-0008|2020-11-05|2022-10
            2f|Sorrel Farms|Microsoft Defender for Office 365|50|150|CLM-0009|2021-03-05|2021-10
            """.split(separator: "\n").map { line -> [String] in
                let part = line.split(separator: "|").map(String.init)
                return [
                    tenant(Int(part[0], radix: 16) ?? 0), part[1], part[2], part[3], part[4], part[5], "4410002",
                    part[6], "CPOR", part[7] + "-01",
                ]
            }
        return mark
            + table(
                "CustomerTenantId,CustomerName,WorkloadName,MonthlyActiveUsers,PaidAvailableUnits,ClaimId,MpnId,"
                    + "DateAssociated,PartnerAttributionType,Date", rows)
    }

    /// 13 rows of revenue, whose months are words.
    public static var businessRevenue: String {
        let rows = """
            2021|3d|CSP T1|9501|Business Central|260.00
            2022|3d|CSP T1|9501|Business Central|240.00
            2022|3d|CSP T1|9502|Business Central|15.00
            2022|3d|DPOR|9501|Business Central|240.00
            2022|3e|CSP T2|9503|Sales|1500.00
            2022|3e|CSP T2|9504|Power Apps|249.99
            2021|3f|DPOR|9505|Finance|5200.00
            2022|3f|DPOR|9505|Finance|6100.00
            2022|3f|CPOR OSA|9506|Supply Chain|900.00
            2021|40|CPOR RevRec|9507|Customer Service|1800.00
            2022|40|CPOR RevRec|9507|Customer Service|0.00
            2022|41|PAL|9508|Power BI|700.00
            2022|42|CSP T1|9509|Visio|900.00
            """.split(separator: "\n").map { line -> [String] in
                let part = line.split(separator: "|").map(String.init)
                return [
                    "October, \(part[0])", "4410001", "Seventy Example Partner", part[2], "8800\(part[1])",
                    "Customer \(part[1])", tenant(Int(part[1], radix: 16) ?? 0), "Tenant \(part[1])",
                    subscription(Int(part[3]) ?? 0), "2021-01-01", "Norway", "Dynamics 365", part[4], part[5],
                ]
            }
        return mark
            + table(
                "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,"
                    + "CustomerTenantID,CustomerTenantName,SubscriptionId,SubscriptionStartDate,Country,"
                    + "WorkloadCategory,Workloads,AdjustedRevenueAmtCD", rows)
    }

    /// 11 rows of users and capacity, trial rows among them.
    public static var businessUsage: String {
        let rows = """
            2021|DPOR|3d|9501|Paid|Business Central|_|_|12
            2022|DPOR|3d|9501|Paid|Business Central|_|_|15
            2022|CPOR OSU|3d|9501|Paid|Business Central|_|_|15
            2022|DPOR|3e|9503|Paid|Common data service (Customer Engagement)|_|_|24
            2022|DPOR|3e|9511|Trial|Common data service (Customer Engagement)|_|_|300
            2021|CPOR OSU|3f|9505|Paid|Finance & Operations|_|_|150
            2022|CPOR OSU|3f|9505|Paid|Finance & Operations|_|_|180
            2022|PAL|40|9512|Paid|Customer Insights|_|30000|3
            2022|DPOR|40|9513|Paid|Power Apps|_|_|100
            2021|PAL|41|9514|Paid|Power Automate|20|_|90
            2022|PAL|41|9514|Paid|Power Automate|26|_|90
            """.split(separator: "\n").map { line -> [String] in
                let part = line.split(separator: "|").map { $0 == "_" ? "" : String($0) }
                return [
                    "October, \(part[0])", "4410001", "Seventy Example Partner", part[1], "8800\(part[2])",
                    "Customer \(part[2])", tenant(Int(part[2], radix: 16) ?? 0), "Tenant \(part[2])",
                    subscription(Int(part[3]) ?? 0), "2021-01-01", part[4], "Dynamics 365", part[5], "Group", part[6],
                    part[7], part[8],
                ]
            }
        return table(
            "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,"
                + "CustomerTenantID,CustomerTenantName,SubscriptionID,SubscriptionStartDate,MetricType,"
                + "WorkloadCategory,Workload,SkuGroup,PAMAU,MAC,MAU", rows)
    }
}
