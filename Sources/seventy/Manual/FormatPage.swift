/// A format of files as the manual describes it.
struct FileFormat {
    /// A member of a document: where it stands, what it is and what it means.
    struct Member {
        /// The names on the way to it; `*` stands for any name, `[]` for the items of a list.
        let path: String
        /// What the value is, such as `a day`.
        let kind: String
        let meaning: String

        init(_ path: String, _ kind: String, _ meaning: String) {
            (self.path, self.kind, self.meaning) = (path, kind, meaning)
        }
    }

    /// One kind of document.
    struct Document {
        /// Where it lies, such as `partners/ID.json`.
        let file: String
        let summary: String
        let members: [Member]
        /// An example, line by line.
        let example: [String]
    }

    /// What the format is for, in a few words.
    let summary: String
    let paragraphs: [String]
    let documents: [Document]
}

/// The manual page of a format.
struct FormatPage {
    private let page: ManualPage
    private let format: FileFormat

    init(_ page: ManualPage, _ format: FileFormat) { (self.page, self.format) = (page, format) }

    var text: String {
        var text = Troff(page.name, section: page.section)
        text.section("NAME")
        text.fill("\(page.name) - \(format.summary)")
        text.section("DESCRIPTION")
        for paragraph in format.paragraphs { text.paragraph(paragraph) }
        for document in format.documents {
            text.part(document.file)
            text.paragraph(document.summary)
            for member in document.members {
                text.item(literal: member.path, member.kind, member.meaning)
            }
        }
        text.section("EXAMPLES")
        for document in format.documents where !document.example.isEmpty {
            text.paragraph(document.file + ":")
            text.lines(document.example)
        }
        text.section("SEE ALSO")
        text.fill(page.others)
        return text.text
    }
}
