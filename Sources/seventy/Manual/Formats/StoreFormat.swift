internal import PartnerStore

extension FileFormat {
    /// The folder of a store: its settings and its partners.
    static let store = FileFormat(
        summary: "the folder in which seventy keeps partners",
        paragraphs: [
            "A store is a folder of JSON files in UTF-8. Its name and place are free; it can be copied, moved, and "
                + "shared by several people. The programs lock it while they write, and every change is noted.",
            "Members that the program does not know are kept as they are. Days are written as 2022-10-15, times in "
                + "UTC as 2022-10-15T09:30:00Z. Keys and ids are made of lower-case letters, digits and dashes.",
            "'seventy validate' checks every document, and 'seventy doctor' everything around them. Beside the files "
                + "described here a store has programs (editions of its own, see seventy-edition(5)), scenarios (see "
                + "seventy-scenario(5)), and what the program writes by itself: records (what downloads say of "
                + "customers), backups, history and the journal.",
        ],
        documents: [
            Document(
                file: "store.json", summary: "The settings of the store. A folder without this file is no store.",
                members: StoreFormat.members.map { Member($0) },
                example: [#"{"format": 1, "title": "Our partners", "backups": {"count": 50}}"#]),
            Document(
                file: "partners/ID.json", summary: "A partner: facts only, never points.",
                members: PartnerFormat.members.map { Member($0) },
                example: [
                    "{",
                    #"  "format": 1, "id": "contoso", "name": "Contoso Consulting","#,
                    #"  "measures": {"#,
                    #"    "azure.net-customer-adds": {"value": 3, "by": "maria", "at": "2022-10-14"}"#,
                    "  },",
                    #"  "people": {"anna": {"name": "Anna Novak","#,
                    #"                      "certifications": {"AZ-305": {"expires": "2023-08-01"}}}}"#,
                    "}",
                ]),
        ])
}
