/// Something wrong in a JSON document: where it stands, what was expected there and what was found.
///
/// A fault is a finding, not an error: readers collect all faults of a document and report them together.
public struct JSONFault: Sendable, Hashable {
    /// Where the faulty value begins.
    public var position: JSONPosition

    /// The way from the top of the document to the value, such as `people.maria.certifications["AZ-305"].earned`.
    public var path: String

    /// What would have been right, in words.
    public var expected: String

    /// What stands there, in words.
    public var found: String

    /// Makes a fault.
    public init(position: JSONPosition, path: String, expected: String, found: String) {
        self.position = position
        self.path = path
        self.expected = expected
        self.found = found
    }
}

extension JSONFault: CustomStringConvertible {
    /// The fault as one line, without the file's name: `12:9: measures.x.value: expected a number, found true`.
    public var description: String {
        let place = path.isEmpty ? "" : "\(path): "
        return "\(position.line):\(position.column): \(place)expected \(expected), found \(found)"
    }
}

/// Thrown when a text is not JSON at all.
public struct JSONSyntaxError: Error, Sendable {
    /// The faults that were found; the first one stopped the reading.
    public var faults: [JSONFault]
}

extension [JSONFault] {
    /// The faults in the order of the places where they stand, which is the order of mending.
    public var inOrder: [JSONFault] {
        sorted { ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column) }
    }
}
