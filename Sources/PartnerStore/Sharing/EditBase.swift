package import JSONTree

/// What an edit started from.
package enum EditBase: Sendable {
    /// Whatever stands in the document now: the last write wins, and the journal shows what it replaced.
    case latest
    /// A revision, as the person saw it.
    case revision(Int)
    /// The document, as the person saw it.
    case document(JSONNode)
}
