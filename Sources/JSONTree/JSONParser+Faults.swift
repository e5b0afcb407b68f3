/// What a fault says.
extension JSONParser {
    /// What stands at the current place, for a message.
    var here: String {
        guard index < count else { return "the end of the text" }
        let byte = self[index]
        switch byte {
        case 0x20..<0x7F: return "'\(Unicode.Scalar(byte))'"
        case 0x80...: return "a character outside of ASCII"
        default: return "a control character (\(byte))"
        }
    }

    @inline(never) func failure(_ expected: String, found: String, at place: JSONPosition? = nil) -> JSONSyntaxError {
        JSONSyntaxError(faults: [
            JSONFault(position: place ?? position, path: path.text, expected: expected, found: found)
        ])
    }

    /// The fault of a name that an object has already.
    func secondTime(_ name: String, at place: JSONPosition) -> JSONSyntaxError {
        failure("each name once in an object", found: "\"\(name.prefix(40))\" a second time", at: place)
    }

    /// The way from the top of the document to the current value.
    private var path: [JSONPathStep] {
        way.map { step in
            guard step >= 0 else { return .index(-step - 1) }
            var names = unsafe JSONParser(bytes: bytes(0, count), limits: limits, allowsComments: false)
            names.index = step
            // It was read before, so it can be read again.
            return .name((try? names.string()) ?? "")
        }
    }
}
