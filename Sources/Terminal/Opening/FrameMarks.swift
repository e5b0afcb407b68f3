/// What tells a terminal where a frame begins and where it is whole, so that nothing of it is seen before all of it is.
///
/// Only terminals whose description says how (the capability `Sync`) get them: nobody is asked at the start, and no
/// terminal gets what it might print.
package struct FrameMarks: Sendable, Hashable {
    /// What goes before a frame.
    package let begin: [UInt8]
    /// What goes behind it; also what a terminal needs that was left in the middle of one.
    package let end: [UInt8]

    /// Makes the marks of a terminal type; `nil` for one that knows none.
    ///
    /// - Parameter capability: The text of a capability of terminfo with a number put into it.
    package init?(capability: (String, Int32) -> [UInt8]?) {
        guard let begin = capability("Sync", 1), let end = capability("Sync", 2), !begin.isEmpty, !end.isEmpty else {
            return nil
        }
        (self.begin, self.end) = (RestoreBytes.withoutDelays(begin), RestoreBytes.withoutDelays(end))
    }
}
