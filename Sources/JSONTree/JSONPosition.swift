/// A place in a text, as editors count it.
public struct JSONPosition: Sendable, Hashable {
    // Every value of a document has one, so it is kept small; no text is read that has more lines than fit.
    private var lineNumber: UInt32
    private var columnNumber: UInt32

    /// The line, from 1.
    public var line: Int {
        get { Int(lineNumber) }
        set { lineNumber = UInt32(clamping: newValue) }
    }

    /// The column in bytes, from 1.
    public var column: Int {
        get { Int(columnNumber) }
        set { columnNumber = UInt32(clamping: newValue) }
    }

    /// Makes a place.
    public init(line: Int, column: Int) {
        (lineNumber, columnNumber) = (UInt32(clamping: line), UInt32(clamping: column))
    }
}
