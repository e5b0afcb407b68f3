import Dashboard
import JSONTree
import SolutionsPartner
import TestSupport
import Testing

@testable import PartnerStore
@testable import seventy

/// The manual and the readers of files know the same members.
@Suite struct MemberTests {
    /// A document that a manual page describes, with its reader.
    struct Subject: Sendable, CustomTestStringConvertible {
        let page: ManualPage
        let file: String
        /// A sound document.
        let sound: String
        /// All that the reader has to say of a document.
        let faults: @Sendable (JSONNode) -> [JSONFault]
        /// A name that can stand for `*`.
        var name = "p-1"
        /// Members that are described for people, or that this reader leaves to others.
        var unread: Set<String> = []
        /// What is read only where something else is as well.
        var unreadBelow: Set<String> = []
        /// Whether the reader refuses what it does not know; otherwise it keeps it for other programs.
        let refuses: Bool

        var testDescription: String { file }

        /// Whether the reader leaves a member to others.
        func leavesOut(_ path: String) -> Bool {
            unread.contains(path) || unreadBelow.contains { path == $0 || path.hasPrefix($0 + ".") }
        }

        var members: [FileFormat.Member] {
            page.format?.documents.first { $0.file == file }?.members ?? []
        }
    }

    static let subjects = [
        Subject(
            page: .store, file: "store.json", sound: #"{"format": 1}"#,
            faults: { node in
                let list = JSONFaultList()
                let settings = StoreSettings(node, faults: list)
                let fees = settings.fees.map { FeeSchedule.reading($0).faults } ?? []
                return list.faults + fees + (settings.costs.map { PlanCosts.read($0).faults } ?? [])
            }, refuses: false),
        Subject(
            page: .store, file: "partners/ID.json", sound: #"{"format": 1, "id": "p", "name": "P"}"#,
            faults: { node in
                let faults = PartnerReader.read(node, id: "p", file: "partners/p.json").faults
                return faults + PartnerCheck(known: KnownInputs(of: .embedded)).findings(in: node, besides: faults)
                // What imports note for themselves is read by them.
            }, unread: ["accounts.*", "imports.*", "people.*.source"], refuses: false),
        Subject(
            page: .scenario, file: "scenarios/PARTNER/NAME.json",
            sound: #"""
                {"format": 1, "name": "n", "partner": "p", "author": "maria", "created": "2022-10-15", "base": 1,
                 "edits": [{"input": "azure.net-customer-adds", "value": 1}]}
                """#,
            // The revision is counted by what writes documents, for documents of every kind.
            faults: { Scenario.read($0).faults }, unread: ["revision"], refuses: true),
        Subject(
            page: .edition, file: "programs/ID.json",
            sound: ##"{"format": 1, "id": "test", "title": "Test", "extends": "2026-07"}"##,
            // A metric is read where a track names it, and notes are for people.
            faults: { ProgramEdition.check(Array($0.compact.utf8), in: .embedded).faults },
            // How a track is chosen is read where there are several.
            unread: ["metrics.*", "notes"], unreadBelow: ["designations.*.track"], refuses: true),
        Subject(
            page: .theme, file: "themes/NAME.json", sound: #"{"format": 1, "id": "test", "roles": {}}"#,
            faults: { Theme.read(Array($0.compact.utf8)).faults }, name: "text", refuses: true),
        Subject(
            page: .settings, file: "config.json", sound: "{}",
            faults: { DashboardConfig.read(Array($0.compact.utf8)).faults }, refuses: true),
    ]

    @Test(arguments: subjects)
    func theSoundDocumentIsSound(subject: Subject) throws {
        #expect(subject.faults(try JSONNode.parse(subject.sound)) == [])
        #expect(!subject.members.isEmpty)
    }

    /// A value of no kind that any member has is complained about where it stands, and not because of its name.
    @Test(arguments: subjects)
    func everyMemberDescribedIsRead(subject: Subject) throws {
        let sound = try JSONNode.parse(subject.sound)
        for member in subject.members where !subject.leavesOut(member.path) {
            let steps = member.path.split(separator: ".").map(String.init)
            let name = steps.last?.replacing("[]", with: "") ?? ""
            let complaints = [JSONNode(.array([JSONNode(.bool(true))])), JSONNode(.object([JSONMember("?", 1)]))]
                .flatMap { subject.faults(Self.placing($0, at: steps[...], in: sound, named: subject.name)) }
                .filter { Self.name(of: $0, isUnknown: nil).contains(name) || name == "*" }
            #expect(!complaints.isEmpty, "\(member.path) is not read")
            let refused = complaints.filter { Self.name(of: $0, isUnknown: true).hasSuffix(name) && name != "*" }
            #expect(refused.isEmpty, "\(member.path) is refused: \(refused.first?.description ?? "")")
        }
    }

    /// Where unknown names are refused the reader says which ones it knows: all of them are described.
    @Test(arguments: subjects.filter(\.refuses))
    func everyMemberReadIsDescribed(subject: Subject) throws {
        let sound = try JSONNode.parse(subject.sound)
        let described = subject.members.map { $0.path.replacing("[]", with: "") }
        let owners = Set(subject.members.map { $0.path.split(separator: ".").dropLast().joined(separator: ".") })
        var seen = 0
        for owner in owners {
            let steps = owner.split(separator: ".").map(String.init)
            let stranger = JSONNode(.object([JSONMember("no-such-member", 1)]))
            let document =
                steps.isEmpty
                ? Self.placing(1, at: ["no-such-member"], in: sound, named: subject.name)
                : Self.placing(stranger, at: steps[...], in: sound, named: subject.name)
            for fault in subject.faults(document) where fault.path.contains("no-such-member") {
                guard let list = fault.expected.split(separator: " members ").last, fault.expected.contains("members ")
                else { continue }
                seen += 1
                for name in list.split(separator: ", ") {
                    let path = (steps + [String(name)]).joined(separator: ".").replacing("[]", with: "")
                    let isDescribed = described.contains { $0 == path || $0.hasPrefix(path + ".") }
                    #expect(isDescribed, "\(path) is read and not described")
                }
            }
        }
        #expect(seen > 0, "the reader says which members there are")
    }

    /// What a reader looks for in real documents is described, also where unknown names are kept rather than refused.
    @Test(arguments: ["store.json", "partners/ID.json"])
    func everyMemberLookedForIsDescribed(file: String) throws {
        let described = (file == "store.json" ? StoreFormat.members : PartnerFormat.members).map(\.name)
        let folder = SampleStore.path + (file == "store.json" ? "" : "/partners")
        var seen: Set<[String]> = []
        for name in try FileNames.all(in: folder).filter({ $0.hasSuffix(".json") }) {
            let node = try JSONNode.parse(try #require(readBytes("\(folder)/\(name)")))
            let faults = JSONFaultList()
            faults.onLookup = { path, name in
                let names = path.map { step in if case .name(let name) = step { name } else { "[]" } }
                seen.insert(names + [name])
            }
            if file == "store.json" {
                _ = StoreSettings(node, faults: faults)
            } else {
                _ = PartnerReader.read(JSONCursor(node, faults: faults), id: "p", file: name)
            }
        }
        #expect(seen.count >= 4)
        for steps in seen {
            let isDescribed = described.contains { member in
                let names = member.replacing("[]", with: "").split(separator: ".").map(String.init)
                return zip(names, steps).allSatisfy { $0 == "*" || $0 == $1 } && names.count >= steps.count
            }
            #expect(isDescribed, "\(steps) is looked for and not described")
        }
    }

    /// A document with a value at a place; `*` becomes a name, `[]` the first item of a list.
    private static func placing(
        _ value: JSONNode, at steps: ArraySlice<String>, in node: JSONNode?, named star: String
    ) -> JSONNode {
        guard let step = steps.first else { return value }
        let name = step == "*" ? star : step.replacing("[]", with: "")
        var members: [JSONMember] = []
        if case .object(let known)? = node?.content { members = known }
        var old = members.first { $0.name == name }?.value
        if case .array(let items)? = old?.content { old = items.first }
        let placed = placing(value, at: steps.dropFirst(), in: old, named: star)
        members.removeAll { $0.name == name }
        return JSONNode(
            .object(members + [JSONMember(name, step.hasSuffix("[]") ? JSONNode(.array([placed])) : placed)]))
    }

    /// The last name on the way to a fault; empty where names are not, or are, what it is about.
    private static func name(of fault: JSONFault, isUnknown: Bool?) -> String {
        if let isUnknown, fault.found.hasPrefix("the unknown name") != isUnknown { return "" }
        return fault.path
    }
}
