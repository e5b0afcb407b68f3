extension JSONNode {
    /// Reads a JSON text (RFC 8259): one value, no trailing commas, no duplicate names.
    ///
    /// A byte-order mark at the start is skipped, since editors on other systems leave one.
    ///
    /// - Throws: `JSONSyntaxError` with the place of the first fault.
    public static func parse(
        _ text: [UInt8], limits: JSONLimits = JSONLimits(), comments: Bool = false
    ) throws(JSONSyntaxError) -> JSONNode {
        try limits.check(text.count)
        return try unsafe text.withUnsafeBufferPointer { bytes throws(JSONSyntaxError) in
            try unsafe parse(bytes, limits: limits, comments: comments)
        }
    }

    /// Reads a JSON text held in a string.
    public static func parse(_ text: String) throws(JSONSyntaxError) -> JSONNode {
        try parse(Array(text.utf8))
    }

    /// Reads a JSON text where it lies, such as one that travels inside the program.
    package static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = JSONLimits(), comments: Bool = false
    ) throws(JSONSyntaxError) -> JSONNode {
        try limits.check(bytes.count)
        var parser = unsafe JSONParser(bytes: bytes, limits: limits, allowsComments: comments)
        let node = try parser.top()
        try parser.end()
        return node
    }

    /// Reads a JSON text as far as it can be understood: a faulty member of an object is left out, the rest stays.
    ///
    /// For files that people write by hand: a comma too many must not cost the whole file.
    ///
    /// - Returns: The value, `nil` where none is to be found; and every fault, in the order of the text.
    public static func parseMending(
        _ text: [UInt8], limits: JSONLimits = JSONLimits(), comments: Bool = false
    ) -> (node: JSONNode?, faults: [JSONFault]) {
        unsafe text.withUnsafeBufferPointer { bytes in
            var parser = unsafe JSONParser(bytes: bytes, limits: limits, allowsComments: comments)
            parser.mends = true
            var node: JSONNode?
            do throws(JSONSyntaxError) {
                try limits.check(bytes.count)
                node = try parser.top()
                try parser.end()
                return (node, parser.faults)
            } catch {
                return (node, parser.faults + error.faults)
            }
        }
    }
}
