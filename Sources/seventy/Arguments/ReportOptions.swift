internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import System

/// The options that choose the form of a report.
struct ReportOptions: ParsableArguments {
    @Flag(help: "Print JSON for programs; the same as --format json.")
    var json = false

    @Option(
        help: ArgumentHelp("Print the report as text, markdown, html, csv or json.", valueName: "format"))
    var format = ReportForm.text

    /// Whether programs read the result.
    var isForPrograms: Bool { json || format == .json }

    /// Writes the pages of a report in the form asked for; `nil` where programs read the result.
    var pageWriter: PageWriter? {
        guard !isForPrograms, let form = PageForm(rawValue: format.rawValue) else { return nil }
        return PageWriter(form, width: StandardStreams.columns)
    }

    /// Writes a JSON document, or the pages of a report in the form asked for.
    ///
    /// - Parameter title: What a document for browsers is about.
    func send(
        _ title: String, _ document: () -> JSONNode, orPages pages: () -> [Page]
    ) throws(CommandFailure) {
        guard var writer = pageWriter else { return try Output.send(document()) }
        var output = Output()
        output.exact(writer.beginning(title))
        for page in pages() { output.exact(writer.text(of: page.namingStore)) }
        output.exact(writer.end)
        try output.send()
    }

    /// Writes a JSON document, or a report in the form asked for.
    func send(
        _ title: String, _ document: () -> JSONNode, orPage page: () -> Page
    ) throws(CommandFailure) {
        try send(title, document, orPages: { [page()] })
    }
}

/// The form of a report.
enum ReportForm: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, csv, json

    /// Reads the name of a form; `table` is what text was called where it was the only other one.
    init?(argument: String) { self.init(rawValue: argument == "table" ? "text" : argument) }
}

extension Page {
    /// A page that says one thing.
    static func saying(_ sentence: String) -> Page {
        var page = Page()
        page.sentence(sentence)
        return page
    }
}
