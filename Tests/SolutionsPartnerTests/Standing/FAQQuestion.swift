import SolutionsPartner

/// A question of the FAQ in short, with what answers it.
struct FAQQuestion: CustomStringConvertible, Sendable {
    /// Something that answers a question.
    enum Answer: Sendable {
        /// A term of the glossary.
        case term(String)
        /// A command of the program and the field of its answer, whose text must hold some words.
        case field(String, String, holds: String)
        /// A metric's description in the rules, whose text must hold some words.
        case metric(DesignationID, MetricID, holds: String)
    }

    let number: Int
    let question: String
    let answers: [Answer]

    var description: String { "\(number). \(question)" }

    init(_ number: Int, _ question: String, _ answers: Answer...) {
        self.number = number
        self.question = question
        self.answers = answers
    }

    private static let options = "standing options"

    /// Every heading of the FAQ of 2022-09-16, in its order.
    static let all: [FAQQuestion] =
        program + legacy + score + partners + badgesAndFees + specializations + rights + requirements + azure + others

    private static let program = [
        FAQQuestion(
            1, "How do the programs change?", .term("designation"), .field("standing", "levels", holds: "Specialist")),
        FAQQuestion(2, "When?", .field("standing", "timeline", holds: "2022-10-03 Designations begin")),
        FAQQuestion(
            3, "What are the designations?", .term("designation"),
            .field("standing", "designations", holds: "Modern Work")),
        FAQQuestion(
            4, "Do competencies go away?", .term("competency"), .field("badges", "badges", holds: "ended on 2022-09-30")
        ),
    ]

    private static let legacy = [
        FAQQuestion(5, "What to do with competencies today?", .field("standing", "options", holds: "can be retained")),
        FAQQuestion(
            6, "Renewal before 30 September: renew or wait?",
            .field("anniversary", "options", holds: "can be retained"), .term("legacy-benefits")),
        FAQQuestion(
            7, "Renewal after 30 September: renew in September?",
            .field("anniversary", "options before October", holds: "not before its own anniversary")),
        FAQQuestion(
            8, "A pro-rata discount?", .term("pro-rata"),
            .field("anniversary", "options before October", holds: "without a pro-rata discount")),
        FAQQuestion(
            9, "Competency and designation: the process?",
            .field("anniversary", "options", holds: "One of the benefits must be chosen to keep the designation")),
        FAQQuestion(
            10, "Competency and no designation: the process?",
            .field("anniversary", "options unqualified", holds: "whether a designation qualifies or not")),
    ]

    private static let score = [
        FAQQuestion(
            11, "Capability score or contribution indicator?", .term("pci"),
            .field("standing", "replaced", holds: "takes its place")),
        FAQQuestion(
            12, "How is a designation attained?", .term("partner-capability-score"),
            .field("gaps", "obstacles", holds: "short of 70")),
        FAQQuestion(13, "Where are my points?", .field("score", "total", holds: "100")),
        FAQQuestion(
            14, "When is the data updated?", .field("standing", "freshness", holds: "by the 10th of each month"),
            .term("data-refresh")),
        FAQQuestion(15, "Whom to tell of a wrong number?", .term("support")),
        FAQQuestion(16, "Are there partial points?", .term("partial-points")),
        FAQQuestion(17, "What without 70 points?", .field("gaps", "obstacles", holds: "short of 70")),
        FAQQuestion(
            18, "Do the points count for specializations?", .term("specialization"),
            .field("badges", "specializations", holds: "It needs Modern Work")),
        FAQQuestion(19, "Does a specialization add points?", .term("specialization")),
        FAQQuestion(
            20, "What of a dip below 70?", .field("standing", "designations dipped", holds: "changes nothing until")),
    ]

    private static let partners = [
        FAQQuestion(
            21, "Can all kinds of partners attain one?",
            .field("standing", "partnerKinds", holds: "services partners first")),
        FAQQuestion(
            22, "I am an indirect provider", .field("standing", "partnerKinds", holds: "resellers"),
            .term("indirect-provider")),
        FAQQuestion(23, "I am an ISV", .field("standing", "partnerKinds", holds: "ISV Success"), .term("isv")),
        FAQQuestion(24, "Why attain one?", .term("designation")),
        FAQQuestion(
            25, "Where do I see my progress?", .field("score", "total", holds: "100"), .term("partner-center"),
            .term("roles")),
        FAQQuestion(
            26, "Which benefits?", .field("standing", "benefits", holds: "Internal-use licences"), .term("benefits")),
        FAQQuestion(
            27, "Global and location accounts?", .field("standing", "accounts", holds: "as it sees fit"),
            .term("partner-global-account")),
    ]

    private static let badgesAndFees = [
        FAQQuestion(28, "Which badges?", .field("badges", "badges", holds: "Solutions Partner for Microsoft Cloud")),
        FAQQuestion(
            29, "Guidelines, colour, black and white?",
            .field("badges", "badges", holds: "in colour or in black and white"), .term("logo-builder")),
        FAQQuestion(30, "What is the fee?", .field("anniversary", "fee", holds: "4730 USD (local fees vary)")),
        FAQQuestion(
            31, "A fee for each designation?", .field("anniversary", "options", holds: "any number of designations"),
            .term("fee")),
        FAQQuestion(
            32, "Benefits of a further designation at once?",
            .field("standing", "designations further", holds: "its benefits at once")),
        FAQQuestion(
            33, "How long is a mid-year designation valid?",
            .field("standing", "designations further", holds: "the same anniversary")),
    ]

    private static let specializations = [
        FAQQuestion(
            34, "How do advanced specializations change?", .term("advanced specialization"),
            .field("badges", "specializations", holds: "It needs")),
        FAQQuestion(
            35, "Designation or specialization?", .field("standing", "levels", holds: "Breadth in a solution area")),
        FAQQuestion(
            36, "When do specializations change?",
            .field("badges", "specializations before October", holds: "from 2022-10-03 a designation")),
        FAQQuestion(
            37, "What if we have one?",
            .field("badges", "specializations", holds: "lost on 2023-02-03 without Security")),
        FAQQuestion(
            38, "Which can I earn with a designation?",
            .field("badges", "specializations", holds: "It needs Modern Work")),
        FAQQuestion(
            39, "Any with any Azure designation?",
            .field("badges", "specializations", holds: "It needs Infrastructure (Azure).")),
        FAQQuestion(40, "Benefits of specializations?", .term("incremental-benefits")),
        FAQQuestion(
            41, "Such benefits before the renewal?",
            .field("badges", "incrementalBenefits", holds: "cannot be added to legacy benefits")),
        FAQQuestion(
            42, "Such benefits after the renewal?",
            .field(
                "badges", "incrementalBenefits chosen",
                holds: "when a specialization is earned, through the next anniversary")),
        FAQQuestion(
            43, "What without a designation?",
            .field("badges", "specializations", holds: "It is held through 2023-02-02")),
        FAQQuestion(
            44, "Apply with a gold competency?",
            .field("badges", "specializations before October", holds: "current gold competency")),
        FAQQuestion(
            45, "How is one renewed?",
            .field("badges", "specializations", holds: "lost on 2023-02-03 without Security"), .term("specialization")),
        FAQQuestion(
            46, "What of the Azure Expert MSP?", .term("expert-msp"), .field("badges", "expertMSP", holds: "all three")),
        FAQQuestion(
            47, "When do designations become its requirement?",
            .field("badges", "expertMSP before October", holds: "from 2022-10-03")),
        FAQQuestion(
            48, "Its status without the designations?",
            .field("badges", "expertMSP held", holds: "within 30 calendar days")),
        FAQQuestion(
            49, "Apply for it with gold?",
            .field(
                "badges", "expertMSP before October", holds: "Until 2022-09-30 an application needs Gold Cloud Platform"
            )),
    ]

    private static let rights = [
        FAQQuestion(
            50, "Does Action Pack change?", .field("badges", "dependents", holds: "no changes to Action Pack"),
            .term("action-pack")),
        FAQQuestion(
            51, "Do incentives change?", .field("badges", "dependents", holds: "never earn incentives twice"),
            .term("incentives")),
        FAQQuestion(
            52, "Managed services offers?",
            .field("badges", "dependents", holds: "managed services offers: The competency")),
        FAQQuestion(
            53, "Consulting services offers?",
            .field("badges", "dependents", holds: "consulting services offers: The competency")),
        FAQQuestion(
            54, "Co-sell?", .field("badges", "dependents", holds: "Co-sell of services partners: The competency"),
            .term("co-sell")),
        FAQQuestion(
            55, "Co-sell ready ISVs?",
            .field("badges", "dependents", holds: "Co-sell of applications (IP): Nothing changes")),
        FAQQuestion(
            56, "Applications on AppSource?",
            .field("badges", "dependents", holds: "AppSource: It needs a designation"), .term("appsource")),
        FAQQuestion(57, "Why a new name?", .field("standing", "programNames", holds: "puts the cloud first")),
        FAQQuestion(
            58, "Does the old network end?", .field("standing", "programNames", holds: "no longer used"),
            .term("program-name")),
        FAQQuestion(
            59, "Learning Partners?", .field("badges", "training", holds: "Official courseware activations"),
            .term("learning-partner")),
    ]

    private static let requirements = [
        FAQQuestion(60, "Are customer references telemetry?", .term("customer-reference")),
        FAQQuestion(61, "More than the maximum of a category?", .term("maximum")),
        FAQQuestion(
            62, "More than 70: when comes the badge?",
            .field("standing", "designations further", holds: "The badge is there at once")),
        FAQQuestion(63, "One exam for several designations?", .term("certification")),
        FAQQuestion(64, "One person for several designations?", .term("certification")),
        FAQQuestion(65, "Which associations?", .field("standing", "associations", holds: "CPOR"), .term("association")),
        FAQQuestion(66, "Declined associations?", .term("association-declined")),
        FAQQuestion(67, "Several partners at one customer?", .term("several-partners")),
        FAQQuestion(68, "Does GDAP count?", .field("standing", "associations", holds: "GDAP"), .term("gdap")),
    ]

    private static let azure = [
        FAQQuestion(
            69, "How do the Azure designations differ?", .metric(.dataAI, .intermediateCertifications, holds: "certif"),
            .term("skilling")),
        FAQQuestion(
            70, "What is a net customer add in Azure?", .metric(.infrastructure, .netCustomerAdds, holds: "1,000 USD"),
            .term("net-customer-adds")),
        FAQQuestion(71, "How is ACR growth reckoned?", .metric(.dataAI, .usageGrowth, holds: "Azure"), .term("acr")),
        FAQQuestion(
            72, "How are Azure deployments measured?", .metric(.dataAI, .deployments, holds: "service"),
            .term("deployment")),
        FAQQuestion(
            73, "Which Azure certifications?", .field("program show", "certifications infrastructure", holds: "AZ-104")),
        FAQQuestion(
            74, "Which specializations after an Azure designation?",
            .field("badges", "specializations", holds: "It needs Infrastructure (Azure).")),
    ]

    private static let others = [
        FAQQuestion(
            75, "Which workloads count in Business Applications?",
            .metric(.businessApplications, .netCustomerAdds, holds: "")),
        FAQQuestion(
            76, "What is monthly consumption value?", .metric(.businessApplications, .usageGrowth, holds: "onsumption"),
            .term("mcv")),
        FAQQuestion(
            77, "Twenty people for skilling?", .metric(.businessApplications, .intermediateCertifications, holds: ""),
            .term("partial-points")),
        FAQQuestion(78, "Where is the list of markets?", .term("markets")),
        FAQQuestion(79, "When are the markets merged?", .term("larger markets")),
        FAQQuestion(
            80, "What is a net customer add in Modern Work?", .metric(.modernWork, .netCustomerAdds, holds: "seats")),
        FAQQuestion(
            81, "How are customers associated in Modern Work?",
            .field("standing", "associations", holds: "modern-work usage-growth")),
        FAQQuestion(
            82, "Which certifications in Modern Work?",
            .field("program show", "certifications modern-work", holds: "MS-700")),
        FAQQuestion(
            83, "How is growth of active usage reckoned?", .metric(.modernWork, .usageGrowth, holds: ""), .term("mau")),
        FAQQuestion(
            84, "What is a deployment in Modern Work?", .metric(.modernWork, .deployments, holds: "40"),
            .term("deployment")),
        FAQQuestion(
            85, "Modern Work and the Cloud Accelerator?",
            .field("badges", "dependents", holds: "Microsoft Cloud Accelerator Program: It needs Modern Work"),
            .term("cloud-accelerator")),
        FAQQuestion(86, "Why ten seats?", .term("ten-seats")),
        FAQQuestion(87, "Does Security count both clouds?", .field("standing", "pools security", holds: "Azure")),
        FAQQuestion(
            88, "Are associations as in Modern Work?",
            .field("standing", "associations", holds: "security net-customer-adds")),
        FAQQuestion(89, "How to check the credit in Security?", .term("cpor"), .term("pal")),
        FAQQuestion(
            90, "Why does CSP not count in Security?",
            .field("standing", "associations", holds: "CPOR serves any partner")),
        FAQQuestion(
            91, "Why does Enterprise Mobility Management map to Security?",
            .field("badges", "competencies", holds: "always up to date")),
    ]
}
