/// The words for facts, with days and numbers as one person is used to: the one place where a fact becomes words.
///
/// Screens, plain pages, the linear mode, the command line and reports all ask here, so that they cannot disagree.
package struct Words: Sendable, Hashable {
    /// How days and numbers are written.
    package let formats: Formats

    /// Makes words.
    package init(_ formats: Formats = Formats()) { self.formats = formats }

    /// The words of the command line, which programs and other people read.
    package static let usual = Words()

    /// The words inside of documents for programs: days as ISO 8601 has them.
    package static let programs = Words(Formats(date: .iso))
}
