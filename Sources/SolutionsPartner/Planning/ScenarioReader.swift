package import JSONTree

extension Scenario {
    /// Reads a scenario's document, noting every fault; the result is `nil` when there is one.
    ///
    /// What an edition knows of the edits is another question, which `standing(on:under:)` answers.
    package static func read(_ node: JSONNode) -> (scenario: Scenario?, faults: [JSONFault]) {
        let faults = JSONFaultList()
        let top = JSONCursor(node, faults: faults)
        guard case .object = node.content else {
            top.fault(expected: "an object")
            return (nil, faults.faults)
        }
        if let written = top.required("format"), let number = written.asInt(in: 1...1_000_000), number > format {
            written.fault(expected: "\(format), the newest format that this version of seventy can read")
        }
        let name = top.required("name")?.identifier
        let partner = top.required("partner")?.identifier
        let author = top.required("author")?.text(atMost: 200)
        let created = top.required("created")?.time
        let note = top["note"]?.text(atMost: noteLimit)
        let base = top.required("base")?.asInt(in: 0...Int(Int32.max))
        let edits = top.required("edits")?.edits ?? []
        guard faults.faults.isEmpty, let name, let partner, let author, let created, let base else {
            return (nil, faults.faults)
        }
        return (
            Scenario(
                name: name, partner: partner, author: author, created: created, note: note, base: base, edits: edits),
            []
        )
    }
}

extension JSONCursor {
    /// The value as a text of a bounded length.
    fileprivate func text(atMost limit: Int) -> String? {
        guard let text = asString else { return nil }
        // Bytes first: a character may be made of any number of them.
        guard text.utf8.count <= limit * 8, text.count <= limit else {
            fault(expected: "a text of at most \(limit) characters", found: "a longer one")
            return nil
        }
        return text
    }

    /// The value as a day or a time in UTC.
    fileprivate var time: String? {
        guard let text = asString else { return nil }
        let rest = text.utf8.dropFirst(10)
        let isClock =
            rest.count == 10 && rest.first == UInt8(ascii: "T") && rest.last == UInt8(ascii: "Z")
            && rest.dropFirst().dropLast().enumerated().allSatisfy { place, byte in
                place % 3 == 2
                    ? byte == UInt8(ascii: ":") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
        guard CalendarDate(text.prefix(10)) != nil, rest.isEmpty || isClock else {
            fault(expected: "a time such as \"2022-10-15T09:30:00Z\"")
            return nil
        }
        return text
    }

    /// The value as a list of edits, each of another input.
    fileprivate var edits: [Edit] {
        let items = self.items
        if items.count > Scenario.editLimit {
            fault(expected: "at most \(Scenario.editLimit) edits", found: "\(items.count)")
        }
        var edits: [Edit] = []
        var known: Set<InputName> = []
        // Beyond the limit nothing is looked at, so that a hostile file costs little.
        for item in items.prefix(Scenario.editLimit) {
            guard let edit = item.edit else { continue }
            if known.insert(edit.input).inserted {
                edits.append(edit)
            } else {
                item["input"]?.fault(expected: "an input that no other edit changes")
            }
        }
        return edits
    }

    private var edit: Edit? {
        guard case .object = node.content else {
            fault(expected: "an object with \"input\" and \"value\"")
            return nil
        }
        refuseMembers(besides: ScenarioFormat.members, in: "edits[]")
        let input = required("input")?.inputName
        guard let value = node["value"] else {
            fault(expected: "a member \"value\", null to take the fact away", found: "none")
            return nil
        }
        let list = self["list"]?.text(atMost: 64)
        guard let input else { return nil }
        if case .null = value.content { return Edit(input: input, value: nil, list: list) }
        return self["value"]?.value(of: input).map { Edit(input: input, value: $0, list: list) }
    }

    /// The value as the name of an input: visible ASCII characters, at most 200.
    private var inputName: InputName? {
        guard let text = asString else { return nil }
        guard (1...200).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            fault(expected: "the name of an input")
            return nil
        }
        return InputName(rawValue: text)
    }

    /// The value as one that the kind of the input allows, whatever the edition.
    private func value(of input: InputName) -> MeasureValue? {
        if let fact = PersonEdit(input) {
            switch fact.part {
            case .name:
                return text(atMost: 200).flatMap(seen).map { .text($0) }
            case .certification:
                if case .string("held") = node.content { return .text("held") }
                return asDate.map { .date($0) }
            case .expiry: return asDate.map { .date($0) }
            }
        }
        switch MembershipInput(input) {
        case .anniversary, .paid, .attained, .specialization, .expertMSP: return asDate.map { .date($0) }
        case .benefits: return asCase(BenefitsKind.self).map { .text($0.rawValue) }
        case .legacy: return asCase(Membership.LegacyLevel.self).map { .text($0.rawValue) }
        case nil: break
        }
        if case .string = node.content { return text(atMost: 200).map { .text($0) } }
        guard case .number(let text) = node.content else {
            fault(expected: "a number, a text or null")
            return nil
        }
        return exactNumber(text).map { .quantity($0) }
    }
}
