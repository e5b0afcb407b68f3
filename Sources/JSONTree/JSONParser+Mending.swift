extension JSONParser {
    /// The most faults that are told of; a text with more of them is hardly JSON.
    private static let mostFaults = 20

    /// Reads the members of an object behind its brace, noting what is faulty and going on behind it.
    ///
    /// - Throws: The fault that is one too many.
    mutating func mendedMembers(depth: Int) throws(JSONSyntaxError) -> [JSONMember] {
        let (first, firstItem) = (members.count, itemCount)
        let steps = way.count
        while true {
            skipSpace()
            if take("}") { return members.take(from: first) }
            guard index < count else {
                try note(failure("'}'", found: here))
                return members.take(from: first)
            }
            let start = index
            var isWhole = false
            do throws(JSONSyntaxError) {
                let place = position
                let (member, _) = try member(depth: depth)
                if members.contains(from: first, where: { $0.name == member.name }) {
                    try note(secondTime(member.name, at: place))
                } else {
                    members.append(member)
                }
                isWhole = true
            } catch {
                way.removeLast(way.count - steps)
                dropItems(from: firstItem)
                try note(error)
                skipRestOfMember()
            }
            skipSpace()
            if take(",") {
                skipSpace()
                if index < count, self[index] == UInt8(ascii: "}") {
                    try note(failure("a member behind the ','", found: here))
                }
                continue
            }
            guard index < count, self[index] != UInt8(ascii: "}") else { continue }
            // Where the comma alone is missing, the next member begins here.
            if isWhole { try note(failure("',' or '}'", found: here)) }
            if isWhole, self[index] != UInt8(ascii: "\"") { skipRestOfMember() }
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
        while index < count, self[index] != 0x0A {
            switch self[index] {
            case UInt8(ascii: "\""): isInString.toggle()
            case UInt8(ascii: ","), UInt8(ascii: "}"): if !isInString { return }
            default: break
            }
            index += 1
        }
    }
}
