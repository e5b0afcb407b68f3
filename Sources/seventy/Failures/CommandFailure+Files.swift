internal import Pages
internal import System

extension CommandFailure {
    /// A file that somebody named and that cannot be read; `-` is the standard input.
    init(_ file: String, _ fault: ReadingFault) {
        let name = file == "-" ? "The standard input" : file.cleaned
        // What comes in by itself has no name to look at.
        let remedy = file == "-" && !fault.isTooLarge ? "" : fault.remedy
        self.init(.notFound, "\(name) cannot be read: \(fault.reason).\(remedy)")
    }
}
