/// What people call things that are called otherwise on the screen, so that the palette finds them.
///
/// The names of actions stand in ``ActionTable`` and the words of the program in the glossary; here is what else somebody
/// may have in mind.
enum PaletteWords {
    /// Other names of actions.
    static let actions: [Action: [String]] = [
        .portfolio: ["portfolio", "companies", "customers' partners", "all partners", "home"],
        .overview: ["score", "points", "scorecard", "partner capability score", "solution areas", "dashboard"],
        .designation: ["metrics", "numbers", "performance", "skilling", "customer success", "gate"],
        .edit: ["simulator", "enter", "type", "change a number", "what-if"],
        .whatIf: ["simulator", "simulation", "what if", "overlay", "facts"],
        .edits: ["unsaved", "pending", "diff"],
        .save: ["commit", "store", "keep as facts"],
        .people: [
            "certification", "certificate", "exam", "skilling", "expire", "expiry", "employees", "staff", "gate",
            "who is certified", "certified people", "indispensable", "key people",
        ],
        .anniversary: [
            "deadline", "calendar", "expire", "expiry", "renewal", "renew", "due", "dates", "timeline", "fee",
            "options",
        ],
        .badges: ["specialization", "logo", "Azure Expert MSP", "Microsoft Cloud", "advanced specialization"],
        .plan: [
            "recommendation", "recommendations", "advice", "least effort", "how to qualify", "goal", "path to qualify",
        ],
        .planSettings: ["costs", "prices", "effort"],
        .scenarios: ["simulator", "saved what-ifs", "alternatives"],
        .compare: ["side by side", "difference"],
        .export: ["report", "CSV", "Markdown", "JSON", "write"],
        .editions: ["rules", "requirements", "versions of the program", "thresholds"],
        .membership: [
            "benefits", "competency", "gold", "silver", "attained", "MPN", "fee paid", "specialization dates",
        ],
        .activity: ["log", "journal", "audit", "who changed what", "record"],
        .history: ["trend", "chart", "graph", "over time", "progress"],
        .reload: ["refresh"],
        .find: ["filter", "search"],
        .copyAll: ["export", "clipboard"],
        .table: ["export", "CSV", "Markdown", "spreadsheet", "write"],
        .theme: ["colors", "colours", "dark", "light", "contrast"],
        .mouse: ["click", "pointer"],
        .help: ["keys", "shortcuts", "glossary", "manual", "words"],
        .tour: ["tutorial", "introduction", "getting started"],
        .quit: ["exit", "close", "leave"],
        .back: ["previous screen", "leave"],
        .addPartner: ["new partner", "create a partner"],
        .addPerson: ["new person", "hire", "joins"],
        .recover: ["restore", "discarded", "draft"],
    ]

    /// Other names of words of the glossary.
    static let terms: [String: [String]] = [
        "skilling": ["gate", "step"],
        "anniversary": ["deadline"],
        "data-refresh": ["import"],
        "partial-points": ["points per unit"],
        "certification": ["certificate"],
        "fee": ["price"],
        "association": ["claim"],
    ]
}
