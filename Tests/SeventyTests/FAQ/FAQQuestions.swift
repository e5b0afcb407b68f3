/// The questions of the FAQ of 2022-09-16, each by its words that matter in their order, with what decides its answer.
extension FAQExplainTests {
    static let questions: [Question] =
        program + competencies + score + partners + badges + specializations + rights + areas + publishing

    private static let program = [
        Question(1, "how microsoft partner network programs changing", "Six designations", "two levels"),
        Question(2, "when changes happen", "2022-10-03", "2022-09-30"),
        Question(3, "what designations", "six solution areas", "Modern Work"),
        Question(4, "competencies away", "2022-09-30", "benefits can be retained"),
    ]

    private static let competencies = [
        Question(5, "what today legacy competencies", "2022-09-30", "can be retained"),
        Question(
            6, "competency renewal before september 30 2022 renew legacy competency wait attain designation",
            "without a further fee", "legacy benefits cannot be chosen"),
        Question(
            7, "competency renewal after september 30 2022 renew under legacy september", "before its own anniversary"),
        Question(
            8, "renew gold competency between now september 30 2022 pro-rata discount end september", "There is none"),
        Question(
            9, "legacy competency choose attain designation what process", "badge at once",
            "one must be to keep the designation"),
        Question(10, "legacy competency not attain designation what process", "bought again"),
    ]

    private static let score = [
        Question(
            11, "what difference between partner capability score partner contribution indicator score",
            "Seven indicators", "Cloud Business Applications", "performance, skilling and customer success"),
        Question(12, "how attain designation partner capability score", "70 of 100", "every metric"),
        Question(13, "where see what points designation", "Solutions Partner page"),
        Question(14, "when data updated dashboard partner center", "10th", "within a week"),
        Question(15, "something not appear reported correctly dashboard who contact assistance", "ticket"),
        Question(16, "possible earn partial points category", "30 points", "brings 10"),
        Question(17, "what not 70 points required meet designation", "Nothing is attained yet"),
        Question(18, "70 points designation only contribute specialization expert programs", "Modern Work comes first"),
        Question(
            19, "partner capability score 50 points less working advanced specialization boost score", "adds nothing"),
        Question(
            20, "what happens attain designation dip below 70 points between attaining designation anniversary date",
            "not before"),
    ]

    private static let partners = [
        Question(
            21, "all types partners attain designation example isv services partners indirect providers",
            "All partners", "services partners first"),
        Question(
            22, "indirect provider how think microsoft cloud partner program resellers work", "customers of its own",
            "designation of its own"),
        Question(
            23, "isv how microsoft cloud partner program help", "ISV Success", "Founders Hub", "industry designations"),
        Question(24, "why attain designation", "sets a partner apart"),
        Question(25, "where track progress attaining designation", "progress"),
        Question(26, "what benefits associated designations", "internal use", "go-to-market"),
        Question(
            27, "how badges benefits distributed between partner global account partner location account",
            "as it sees fit", "merged"),
    ]

    private static let badges = [
        Question(28, "what badges available designations", "one for each designation", "Microsoft Cloud"),
        Question(
            29,
            "where find new logo designation design guidelines print website digital black white transparent images available",
            "in black and white", "guidelines"),
        Question(30, "what fee attain designation", "4,730 USD", "local fees vary"),
        Question(31, "need pay separate fee each six designations what fee", "any number of designations"),
        Question(
            32, "meet all requirements additional designation benefits available immediately time delay partner center",
            "at once"),
        Question(
            33,
            "attain additional designation mid-year designation valid twelve months attainment valid through next anniversary date",
            "November 2023"),
    ]

    private static let specializations = [
        Question(
            34, "how microsoft advanced specializations changing", "2022-10-03", "by themselves",
            "New badges and benefits"),
        Question(35, "what difference between designations specializations", "breadth", "depth"),
        Question(
            36, "when changes advanced specializations happen", "On 2022-10-03",
            "From that day on a designation is needed"),
        Question(
            37, "what change organization already earned advanced specialization", "until its own anniversary",
            "cannot be renewed"),
        Question(
            38, "once attain designation what specializations earn", "a designation is needed",
            "Security opens", "Cloud Security", "Threat Protection"),
        Question(
            39, "earn specializations three azure-related designations data ai digital app innovation infrastructure",
            "another one of Azure"),
        Question(40, "what benefits associated specializations expert programs", "badge", "marketplace"),
        Question(
            41, "receive benefits associated specializations expert programs before renewal date",
            "cannot be added to legacy benefits"),
        Question(
            42, "receive benefits associated specializations expert programs earned after renewal date",
            "when the specialization is earned"),
        Question(
            43, "what happens advanced specialization october 3 2022 organization chooses not attain designation",
            "the designation it is lost on that day", "2023-02-03"),
        Question(44, "working earn advanced specialization still apply gold competency", "2022-09-30", "current"),
        Question(45, "what process renew advanced specialization", "own anniversary"),
        Question(46, "what happening azure expert msp program", "all three Azure designations"),
        Question(47, "when designations requirement earning azure expert msp", "From 2022-10-03"),
        Question(
            48, "what happens azure expert msp status october 3 2022 organization not qualify azure designations",
            "within 30 calendar days"),
        Question(
            49, "organization working earn azure expert msp still apply gold competency", "Azure Expert MSP",
            "2022-09-30"),
    ]

    private static let rights = [
        Question(50, "changes action pack", "left it as it was"),
        Question(51, "incentives changing", "2023-10-01", "never both"),
        Question(52, "how designations work publishing managed services offer commercial marketplace", "2023-10-02"),
        Question(
            53, "how designations work publishing consulting services offer commercial marketplace", "2023-10-02",
            "2023-10-03"),
        Question(54, "how designations work co-sell", "2023-10-02"),
        Question(55, "what impact changes isvs co-sell ready", "no change"),
        Question(
            56,
            "what happens existing new application applications considering publishing microsoft appsource not qualify new designation oct 3 2022 beyond",
            "2023-10-02", "new ones"),
        Question(57, "why microsoft partner network name changing", "cloud first"),
        Question(58, "current platform mpn eventually end away", "no longer in the market"),
        Question(59, "how designations work learning partner program", "1,000", "200", "4.25"),
        Question(
            60,
            "customer references evidence 100 telemetry based require manual verbal approval verification each customer each scenario",
            "data in Partner Center alone"),
        Question(61, "possible earn more maximum number points category", "nobody can earn more"),
        Question(62, "when receive badge", "as soon as the designation is attained"),
        Question(
            63,
            "where exam certificate assessment counts more one designation same skill exam certificate assessment completed same mcp microsoft certified professionals",
            "several designations at once"),
        Question(64, "one person exam passed linked more one designation", "linked to more than one"),
        Question(
            65,
            "where learn more various association types necessary receive recognition points associated performance customer success categories across designations",
            "CSP", "PAL", "DPOR", "CPOR"),
        Question(66, "sometimes partners associations declined global admins how handle requirement", "early"),
        Question(67, "how partner associations cpor pal impacted customer served multiple partners", "own work"),
        Question(
            68, "gdap added report partner association meet partner capability score requirements",
            "no attribution method"),
    ]

    private static let publishing = [
        Question(
            92, "how changes impact publishing commercial marketplace", "takes a designation from 2022-10-03 on",
            "2023-10-02")
    ]

    private static let areas = [
        Question(69, "azure-related designations how requirements differ", "the same", "certifications"),
        Question(70, "azure-related designations performance category what qualifies net customer add", "1,000 USD"),
        Question(
            71, "azure-related designations customer success category how acr azure consumed revenue growth calculated",
            "percent", "a year before"),
        Question(
            72, "azure-related designations customer success category how deployments measured", "two points for each"),
        Question(73, "azure-related designations skilling category what certifications required", "AZ-104", "AZ-305"),
        Question(
            74, "after azure designation attained what specializations earned",
            "Infrastructure (Azure) opens", "Azure VMware Solution"),
        Question(
            75, "business applications performance category what workloads relevant", "Business Central", "Power Apps"),
        Question(
            76, "business applications customer success category what monthly consumption value how",
            "times the workload's rate"),
        Question(
            77, "how meet skilling requirements business applications designation when 20 people required", "one point",
            "70 of 100"),
        Question(78, "where find list larger other markets business applications designation", "training gallery"),
        Question(
            79, "when larger other markets information dashboard business applications designation merged", "April 2022"
        ),
        Question(80, "modern work performance category what qualifies net customer add", "11 to 300"),
        Question(81, "modern work performance category how associate organization customers", "CPOR or DPOR"),
        Question(82, "modern work skilling category what exams certifications required", "MS-700", "MS-102"),
        Question(
            83, "modern work customer success category how monthly active usage growth score calculated",
            "same month last year"),
        Question(84, "modern work customer success category how deployed service defined", "40 percent"),
        Question(85, "how modern work map microsoft cloud accelerator program", "important requirement"),
        Question(
            86,
            "what reasoning basing performance customer success requirements modern work smb track greater 10 seats",
            "seldom engage"),
        Question(
            87, "security performance category points earned microsoft 365 microsoft azure workloads",
            "from both together"),
        Question(
            88, "security performance category same process associate customers organization modern work security",
            "CPOR", "PAL"),
        Question(
            89, "security performance category how verify organization getting credit work customers", "PAL", "CPOR"),
        Question(
            90, "why cloud solution provider csp partner association not eligible security designation",
            "small and medium businesses"),
        Question(
            91, "why existing enterprise mobility management competency mapping security designation", "up to date"),
    ]
}
