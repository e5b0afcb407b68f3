/// What is wrong with a document.
extension Page {
    /// The faults of a partner's document, and what they mean for the others.
    package static func faults(_ faults: [String]) -> Page {
        var page = Page()
        page.sentence("This document cannot be used until it is mended.", .strong)
        page.gap()
        for fault in faults { page.sentence(fault) }
        page.gap()
        page.sentence(
            "The other partners are not affected. 'seventy validate' lists the faults of the whole store.", .muted)
        return page
    }
}
