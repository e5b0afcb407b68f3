/// What a text may hold before it is refused, so that a hostile file costs neither memory nor stack.
public struct JSONLimits: Sendable {
    /// The longest text in bytes.
    public var bytes: Int

    /// The deepest nesting of lists and objects.
    public var depth: Int

    /// The most values: members of objects and items of lists, at all depths together.
    public var values: Int

    /// The longest string in bytes, a member's name included.
    public var string: Int

    /// Makes limits.
    public init(bytes: Int = 16 << 20, depth: Int = 64, values: Int = 4_000_000, string: Int = 16 << 20) {
        (self.bytes, self.depth, self.values, self.string) = (bytes, depth, values, string)
    }

    /// Refuses a text that is too long.
    func check(_ count: Int) throws(JSONSyntaxError) {
        guard count > bytes else { return }
        throw JSONSyntaxError(faults: [
            JSONFault(
                position: JSONPosition(line: 1, column: 1), path: "",
                expected: "at most \(bytes) bytes", found: "\(count) bytes")
        ])
    }
}
