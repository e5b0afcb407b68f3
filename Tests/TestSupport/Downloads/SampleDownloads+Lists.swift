extension SampleDownloads {
    /// 11 rows of customers as somebody without the right to see revenue gets them: every cell in quotes.
    public static var customers: String {
        let rows = """
            01|Alder & Finch Ltd|771001|Major Commercial|Active|Microsoft Azure|2022-10|CSP Tier 1|0|0
            02|Borealis Dairy, Inc.|771002|S|Active|Microsoft Azure|2022-10|PAL|0|0
            02|Borealis Dairy, Inc.|771002|S|Active|Microsoft 365|2022-10|CSP Tier 1|0|25
            02|Borealis Dairy, Inc.|771002|S|Active|Microsoft 365|2022-10|DPOR|1|25
            15|Aspen Joinery|772021|S|Active|Microsoft 365|2022-10|CSP Tier 1|0|120
            33|Aspen Joinery (holding)|772021|S|Active|Power BI|2022-10|CSP Tier 1|0|5
            1f|********|772031|S|Active|Microsoft 365|2022-10|CSP Tier 1|0|50
            34|********||Major Public Sector|Active|Dynamics 365|2022-10|CSP Tier 1|0|8
            20|Kelp Studios|772032|S|Active|Microsoft 365|2021-10|CSP Tier 1|0|60
            20|Kelp Studios|772032|S|Inactive|Microsoft 365|2022-10|CSP Tier 1|0|0
            15|Aspen Joinery|772021|S|Active|Microsoft 365|2021-10|CSP Tier 1|0|110
            """.split(separator: "\n").map { line -> [String] in
                let part = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
                return [
                    "4410001", part[1], tenant(Int(part[0], radix: 16) ?? 0), part[2], "",
                    part[3] == "S" ? small : part[3], "", "Norway", part[4], part[1], "Norway", "t.example", part[5],
                    part[5], part[5], part[6] + "-01", "4410002", "Seventy Example Partner", "Norway", part[7], "CSP",
                    "", "", "", part[8], part[9], "", "",
                ]
            }
        return mark
            + table(
                "PGAMpnID,CustomerName,CustomerTenantId,CustomerTpid,DUNSNumber,CustomerSegment,TopSegment,"
                    + "CustomerMarket,CustomerStatus,CustomerTenantName,CustomerTenantCountry,TenantDomainName,Product,"
                    + "RawProductName,SKU,Month,MPNId,PartnerName,PartnerLocation,PartnerAttributionType,SalesChannel,"
                    + "IndustryName,VerticalName,EOU,IsDuplicateRowForPGA,AvailableSeats,CPORPaidSeats,CPORActiveUsers",
                rows, quoted: true)
    }

    /// 15 rows of trainings: renewed, expired, future, doubled and exam rows, one without an end, an assessment.
    public static var trainings: String {
        let rows = """
            0001|Microsoft Certified: Azure Administrator Associate|Certification|Alva Northgate|2021-03-01|2022-03-01|1
            0002|Microsoft Certified: Azure Administrator Associate|Certification|Alva Northgate|2022-02-11|2023-03-01|1
            0003|Microsoft Certified: Azure Administrator Associate|Certification|Bo Eastman|2021-11-20|2022-11-20|2
            0004|Microsoft Certified: Azure Administrator Associate|Certification|Cleo Southwell|2021-09-30|2022-09-30|3
            0005|Microsoft Certified: Azure Solutions Architect Expert|Certification|Alva Northgate|2022-01-12|2023-01-12|1
            0006|Microsoft Certified: Azure Solutions Architect Expert|Certification|Dag Westlake|2022-05-05|2023-05-05|4
            0007|Exam AZ-305: Designing Microsoft Azure Infrastructure Solutions|Exam|Bo Eastman|2022-08-08||2
            0008|Microsoft Certified: Azure Data Engineer Associate|Certification|Bo Eastman|2022-04-04|2023-04-04|2
            0009|Microsoft Certified: Azure Data Engineer Associate|Certification|Eir Midhurst|2022-06-01|2023-06-01|5
            0010|Microsoft Certified: Azure Data Engineer Associate|Certification|Eir Midhurst|2022-06-01|2023-06-01|5
            0011|Microsoft Certified: Azure Security Engineer Associate|Certification|Cleo Southwell|2022-07-07|2023-07-07|3
            0012|Microsoft Certified: Security Operations Analyst Associate|Certification|Finn Upton|2022-10-31|2023-10-31|6
            0013|Microsoft 365 Certified: Fundamentals|Certification|Finn Upton|2020-02-02||6
            0014|Partner assessment: Teams Meetings|Assessment|Dag Westlake|2022-02-02||4
            0015|Microsoft Certified: Security Operations Analyst Associate|Certification|Dag Westlake|2022-11-03|2023-11-03|4
            """.split(separator: "\n").map { line -> [String] in
                let part = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
                let name = part[3].split(separator: " ").map(String.init)
                return [
                    "4410001", "ACT-\(part[0])", part[1], part[2], name[0], name[1], "",
                    "\(name[0].lowercased())@partner.example", part[4], part[5], "Active", part[4].prefix(7) + "-01",
                    "1", "MC5000\(part[6])", "4410002", "Seventy Example Partner", "Oslo", "Norway",
                ]
            }
        return mark
            + table(
                "PGAMpnId,TrainingActivityId,TrainingTitle,TrainingType,IndividualFirstName,IndividualLastName,Email,"
                    + "CorpEmail,TrainingCompletionDate,ExpirationDate,ActivationStatus,Month,IcMCP,MCPID,MpnId,"
                    + "PartnerName,PartnerCityLocation,PartnerCountryLocation", rows)
    }

    /// 7 rows of the page of skilling eligibility, between tabs, with days as the page writes them.
    public static var skilling: String {
        let rows = """
            Alva Northgate|Azure Administrator Associate|Intermediate|Data & AI|11 Feb 2022|01 Mar 2023
            Alva Northgate|Azure Administrator Associate|Intermediate|Infrastructure|11 Feb 2022|01 Mar 2023
            Alva Northgate|Azure Solutions Architect Expert|Advanced|Infrastructure|12 Jan 2022|12 Jan 2023
            Bo Eastman|Azure Administrator Associate|Intermediate|Data & AI|20 Nov 2021|20 Nov 2022
            Bo Eastman|Azure Data Engineer Associate|Intermediate|Data & AI|4 Apr 2022|4 Apr 2023
            Finn Upton|Security Operations Analyst Associate|Intermediate|Security|31 Oct 2022|31 Oct 2023
            Finn Upton|Microsoft 365 Fundamentals|Intermediate|Modern Work|2 Feb 2020|NA
            """.split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
        return mark
            + table(
                "Individual name,Certification name,Certification type,Solution area,Completion date,Expiry date", rows,
                "\t")
    }
}
