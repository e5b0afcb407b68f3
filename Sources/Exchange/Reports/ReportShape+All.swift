internal import SolutionsPartner

extension ReportShape {
    /// Every report, with the columns that Microsoft's pages and queries name from 2020 to 2025.
    static let all: [ReportShape] = [
        ReportShape(
            .trainings, needs: [.item],
            facts: [
                .month: ["Month"], .item: ["TrainingTitle"], .ownID: ownIDs, .account: accounts,
                .kind: ["TrainingType"], .ends: ["ExpirationDate"],
            ],
            columns: """
                PGAMpnId,TrainingActivityId,TrainingTitle,TrainingType,IndividualFirstName,IndividualLastName,Email
                CorpEmail,TrainingCompletionDate,ExpirationDate,ActivationStatus,Month,IcMCP,MCPID,MpnId,PartnerName
                PartnerCityLocation,PartnerCountryLocation,AADUserId
                """),
        ReportShape(
            .azure, needs: [.tenant, .item],
            facts: customer.merging([
                .month: months, .subscription: ["SubscriptionId"], .item: ["ServiceLevel2", "ServiceName"],
                .association: ["PartnerAttributionType", "PartnerAttachType"],
                .duplicate: ["IsACRDuplicateAtPGALevel", "IsDuplicateRowForPGA"],
                .amount: ["ACR_USD", "TotalACR", "AzureConsumedRevenueUSD"],
            ]) { $1 },
            columns: """
                PGAMpnID,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,FirstUseDate,SubscriptionState,Month
                ServiceLevel1,ServiceLevel2,ServiceLevel3,ServiceLevel4,ServiceGroup2,ServiceGroup3,ServiceInfluencer
                ComputeOS,ComputeCoreSoftware,UsageUnits,UsageQuantity,CustomerName,CustomerTenantId,CustomerTpid
                CustomerSegment,CustomerMarket,MPNID,PartnerName,PartnerLocation,PartnerAttributionType,SalesChannel
                EnrollmentNumber,IsACRDuplicateAtPGALevel,ResellerID,ResellerName,IndustryName,VerticalName,EOU
                AdminType,AssociationType,ACR_USD,ServiceName,MeterCategory,PartnerLocationID
                MonthlySubscriptionLevelACR,TotalACR,EnrollmentID,PartnerID,PGAPartnerID
                """),
        ReportShape(
            .m365, needs: [.tenant, .item],
            facts: customer.merging([
                .month: months, .item: ["WorkloadName"], .association: ["PartnerAttributionType", "PartnerAttachType"],
                .duplicate: ["IsDuplicateRowForPGA"], .seats: ["PaidAvailableUnits"], .users: ["MonthlyActiveUsers"],
            ]) { $1 },
            columns: """
                PGAPartnerID,PGAMpnId,CustomerTenantId,CustomerTpid,WorkloadName,Month,PaidAvailableUnits
                MonthlyActiveUsers,CustomerName,CustomerMarket,CustomerSegment,IndustryName,VerticalName,EOU,PartnerID
                MPNId,PartnerName,PartnerLocation,PartnerLocationID,PartnerAttributionType,IsDuplicateRowForPGA
                """),
        ReportShape(
            .cpor, needs: [.tenant, .item],
            facts: customer.merging([
                .month: ["Date", "Month"], .subscription: ["ClaimId"], .item: ["WorkloadName"],
                .association: ["PartnerAttributionType"], .seats: ["PaidAvailableUnits"],
                .users: ["MonthlyActiveUsers"], .claimed: ["DateAssociated"],
            ]) { $1 },
            columns: """
                CustomerTenantId,CustomerName,WorkloadName,MonthlyActiveUsers,PaidAvailableUnits,ClaimId,MpnId
                PartnerID,DateAssociated,PartnerAttributionType,Date
                """),
        ReportShape(
            .ems, needs: [.tenant],
            facts: customer.merging([
                .month: months, .subscription: ["SubscriptionId"], .item: ["WorkloadName"], .kind: ["FreeVsPaidSKU"],
                .association: ["PartnerAttributionType", "PartnerAttachType"], .seats: ["PaidAvailableUnits"],
                .users: ["MonthlyActiveUsers"],
            ]) { $1 },
            workloads: [
                Workload(item: "AADP", seats: "aadppaidavailableunits", users: "aadpmonthlyactiveusers"),
                Workload(item: "Intune", seats: "intunepaidavailableunits", users: "intunemonthlyactiveusers"),
                Workload(item: "AZIP", seats: "azippaidavailableunits", users: "azipmonthlyactiveusers"),
                Workload(item: "AATP", seats: nil, users: "aatpactiveusage"),
            ],
            columns: """
                PGAMpnID,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionStatus,Month,SKU,SKUId
                FreeVsPaidSKU,SalesModel,DetailedSalesModel,CustomerName,CustomerTenantId,CustomerTpid,CustomerSegment
                CustomerMarket,IndustryName,VerticalName,EOU,MPNID,PartnerName,PartnerLocation,PartnerLocationID
                PartnerAttributionType,PartnerAttachType,PartnerHierarchy,PaidAvailableUnits,MonthlyActiveUsers
                AATPActiveUsage,MCASActiveUsage,AADPPaidAvailableUnits,IntunePaidAvailableUnits
                AzipPaidAvailableUnits,AADPMonthlyActiveUsers,IntuneMonthlyActiveUsers,AzipMonthlyActiveUsers,MDM,MAM
                SSPR,WorkloadName,PartnerID,PGAPartnerID
                """),
        ReportShape(
            .businessRevenue, needs: [.tenant, .item],
            facts: customer.merging([
                .month: ["FiscalMonthName", "Month"], .subscription: ["SubscriptionId"], .item: ["Workloads"],
                .association: ["PartnerAssociationType"],
                .amount: ["AdjustedRevenueAmtCD", "AdjustedRevenueAmtUSD", "AdjustedRevenueAmt"],
            ]) { $1 },
            columns: """
                FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName
                CustomerTenantID,CustomerTenantName,SubscriptionId,SubscriptionStartDate,Country,WorkloadCategory
                Workloads,AdjustedRevenueAmtCD,AdjustedRevenueAmtUSD,AdjustedRevenueAmt
                """),
        ReportShape(
            .businessUsage, needs: [.tenant, .item],
            facts: customer.merging([
                .month: ["FiscalMonthName", "Month"], .subscription: ["SubscriptionID"], .item: ["Workload"],
                .association: ["PartnerAssociationType"], .kind: ["MetricType"], .users: ["MAU"], .capacity: ["MAC"],
                .linkedUsers: ["PAMAU"],
            ]) { $1 },
            columns: """
                FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName
                CustomerTenantID,CustomerTenantName,SubscriptionID,SubscriptionStartDate,MetricType,WorkloadCategory
                Workload,SkuGroup,PAMAU,MAC,MAU
                """),
        ReportShape(
            .customers, needs: [.tenant],
            facts: customer.merging([
                .month: months, .item: ["Product"], .subscription: ["SubscriptionGuid"],
                .association: ["PartnerAttributionType"], .kind: ["CustomerStatus"],
                .duplicate: ["IsDuplicateRowForPGA"], .seats: ["AvailableSeats"],
                .amount: ["BilledRevenueUSD", "RevenueUSD"],
            ]) { $1 }, rare: [.subscription],
            columns: """
                PGAMpnID,CustomerName,CustomerTenantId,CustomerTpid,DUNSNumber,CustomerSegment,TopSegment
                CustomerMarket,CustomerStatus,CustomerTenantName,CustomerTenantCountry,TenantDomainName,Product
                RawProductName,SKU,Month,MPNId,PartnerName,PartnerLocation,PartnerLocationID,PartnerAttributionType
                SalesChannel,IndustryName,VerticalName,EOU,IsDuplicateRowForPGA,AvailableSeats,BilledRevenueUSD
                AzureConsumedRevenueUSD,CPORRevenue,CPORPaidSeats,CPORActiveUsers,SubscriptionGuid,IsAutoRenew
                ProductPartNumber,RevenueUSD,PartnerID,PGAPartnerID
                """),
        ReportShape(
            .subscriptions, needs: [.tenant],
            facts: customer.merging([
                .month: months, .item: ["Product", "ReportingProductName", "ProductFamily"],
                .subscription: ["SubscriptionId"], .association: ["PartnerAttributionType"],
                .kind: ["SubscriptionState"], .duplicate: ["IsDuplicateRowForPGA"],
                // `AvailableSeats` is the change from month to month here.
                .seats: ["AvailableSeatsEOP", "TotalSoldSeats"], .amount: ["BilledRevenueUSD", "RevenueUSD"],
                .ends: ["SubscriptionEndDate"],
            ]) { $1 },
            columns: """
                PGAMpnID,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionState,Month,IsAutoRenew
                CustomerName,CustomerTenantId,CustomerTpid,DUNSNumber,CustomerSegment,TopSegment,CustomerMarket
                ReportingProductName,Product,RawProductName,ProductPartNumber,SKU,RevSumDivisionName,SolutionArea
                MPNID,PartnerName,PartnerLocation,PartnerLocationID,PartnerAttributionType,SalesChannel,IndustryName
                VerticalName,EOU,PricingLevel,EnrollmentNumber,IsDuplicateRowForPGA,SubscriptionStartMonth,ResellerID
                ResellerName,AvailableSeatsEOP,AvailableSeats,BilledRevenueUSD,AzureConsumedRevenueUSD,CPORRevenue
                CPORPaidSeats,CPORActiveUsers,ProductFamily,TotalSoldSeats,TotalAssignedSeats,PartnerID,PGAPartnerID
                """),
        ReportShape(
            .skilling, needs: [.name, .item],
            facts: [.name: ["Individual name"], .item: ["Certification name"], .kind: ["Certification type"]],
            columns: """
                Individual name,Certification name,Certification type,Solution area,Completion date,Expiry date
                """),
        ReportShape(
            .resellers, needs: [.item],
            facts: [.item: ["ResellerMpnID", "ResellerName"], .month: months, .account: accounts],
            columns: """
                PGAMpnID,ResellerMpnID,ResellerName,ResellerMarket,IndirectProviderMpnID,IndirectProviderName,Month
                Product,SubscriptionID,AvailableSeats,AssignedSeats,BilledRevenueUSD,CustomerName,CustomerTPid
                CustomerSegment,CustomerMarket,ResellerStatus,IndustryName,VerticalName,EOU
                """),
        ReportShape(
            .profile, needs: [.ownID, .account], facts: [.ownID: ownIDs, .account: accounts],
            columns: """
                MPNId,PartnerName,PGA_MPNID,PGA_PartnerName,City,Country,HierarchyLevel,AccountType,PartnerID
                PGA_PartnerID
                """),
    ]

    private static let months = ["Month", "MonthKey", "DateKey"]
    private static let ownIDs = ["MPNId", "PartnerID"]
    private static let accounts = ["PGAMpnId", "PGAPartnerID", "GlobalPartnerID"]

    /// What is told of the customer and of the partner in all reports alike.
    private static let customer: [RecordFact: [String]] = [
        .tenant: ["CustomerTenantId"], .name: ["CustomerName"], .tpid: ["CustomerTpid"],
        .segment: ["CustomerSegment"], .ownID: ownIDs, .account: accounts,
    ]
}
