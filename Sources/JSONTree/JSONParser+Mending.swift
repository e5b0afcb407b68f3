extension JSONNode {
    /// Reads a JSON text as far as it can be understood: a faulty member of an object is left out, the rest stays.
    ///
    /// For files that people write by hand: a comma too many must not cost the whole file.
    ///
    /// - Returns: The value, `nil` where none is to be found; and every fault, in the order of the text.
    public static func parseMending(
        _ text: [UInt8], limits: JSONLimits = JSONLimits(), comments: Bool = false
    ) -> (node: JSONNode?, faults: [JSONFault]) {
        var parser = JSONParser(bytes: text, limits: limits, allowsComments: comments)
        parser.mends = true
        var node: JSONNode?
        do throws(JSONSyntaxError) {
            try limits.check(text)
            node = try parser.top()
            try parser.end()
            return (node, parser.faults)
        } catch {
            return (node, parser.faults + error.faults)
        }
    }
}

extension JSONParser {
    /// The most faults that are told of; a text with more of them is hardly JSON.
    private static let mostFaults = 20

    /// Reads the members of an object behind its brace, noting what is faulty and going on behind it.
    ///
    /// - Throws: The fault that is one too many.
    mutating func mendedMembers(depth: Int) throws(JSONSyntaxError) -> [JSONMember] {
        var members: [JSONMember] = []
        let way = path
        while true {
            try skipSpace()
            if take("}") { return members }
            guard index < bytes.count else {
                try note(failure("'}'", found: here))
                return members
            }
            let start = index
            var isWhole = false
            do throws(JSONSyntaxError) {
                let place = position
                let member = try member(depth: depth)
                if members.contains(where: { $0.name == member.name }) {
                    try note(secondTime(member.name, at: place))
                } else {
                    members.append(member)
                }
                isWhole = true
            } catch {
                path = way
                try note(error)
                skipRestOfMember()
            }
            try skipSpace()
            if take(",") {
                try skipSpace()
                if index < bytes.count, bytes[index] == UInt8(ascii: "}") {
                    try note(failure("a member behind the ','", found: here))
                }
                continue
            }
            guard index < bytes.count, bytes[index] != UInt8(ascii: "}") else { continue }
            // Where the comma alone is missing, the next member begins here.
            if isWhole { try note(failure("',' or '}'", found: here)) }
            if isWhole, bytes[index] != UInt8(ascii: "\"") { skipRestOfMember() }
            if index == start { index += 1 }
        }
    }

    /// Takes a fault down; throws it where there are too many to go on.
    private mutating func note(_ error: JSONSyntaxError) throws(JSONSyntaxError) {
        guard faults.count < Self.mostFaults else { throw error }
        faults += error.faults
    }

    /// Goes to where the next member can be expected: to a comma, to the object's end or to the end of the line.
    private mutating func skipRestOfMember() {
        var isInString = false
        while index < bytes.count, bytes[index] != 0x0A {
            switch bytes[index] {
            case UInt8(ascii: "\""): isInString.toggle()
            case UInt8(ascii: ","), UInt8(ascii: "}"): if !isInString { return }
            default: break
            }
            index += 1
        }
    }
}
