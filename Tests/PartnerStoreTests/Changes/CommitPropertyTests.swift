import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

/// Saving changes that were tried as a what-if gives the very partner that the what-if showed.
@Suite struct CommitPropertyTests {
    private static let days = ["2021-03-01", "2022-05-17", "2022-10-10", "2023-12-31"]

    /// Changes of numbers, people and the membership, each of another fact, as people could type them.
    private func edits(_ edition: ProgramEdition, _ random: inout SeededGenerator) -> [Edit] {
        var edits: [Edit] = []
        func add(_ name: InputName, _ text: String?) {
            guard !edits.contains(where: { $0.input == name }), let edit = try? edition.edit(name.rawValue, to: text)
            else { return }
            edits.append(edit)
        }
        let codes = edition.lists.flatMap(\.certifications).map(\.id)
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let day = Self.days.randomElement(using: &random) ?? ""
            let code = codes.randomElement(using: &random) ?? ""
            let person = ["maria", "joe", "nobody"].randomElement(using: &random) ?? ""
            let isGone = Int.random(in: 0..<4, using: &random) == 0
            switch Int.random(in: 0..<6, using: &random) {
            case 0: add(PersonEdit.certification(code, of: person), isGone ? nil : day)
            case 1: add(PersonEdit.expiry(code, of: person), isGone ? nil : day)
            case 2: add(PersonEdit.name(of: person), isGone ? nil : "Somebody")
            case 3:
                guard let fact = edition.membershipInputs.randomElement(using: &random) else { continue }
                add(fact.name, isGone ? nil : fact.name.rawValue.hasSuffix("benefits") ? "legacy" : day)
            default:
                guard let input = edition.inputs.randomElement(using: &random), input.unit != .track else { continue }
                add(input.name, isGone ? nil : Rational.random(of: input.unit, using: &random).description)
            }
        }
        return edits
    }

    @Test(arguments: ["2022-10", "2023-12", "2026-07"], 0..<20)
    func theWhatIfBecomesFact(edition name: String, seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let edition = try TestEditions.edition(name)
        let day = try TestEditions.date("2022-10-15")
        let test = try TestStore("contoso")
        let store = try test.open()
        let facts = try store.partner("contoso").partner
        let edits = edits(edition, &random)
        let tried = facts.applying(edits)
        try store.commit(edits, to: "contoso", note: .by("joe"))
        let saved = try store.partner("contoso").partner
        #expect(saved.measures.mapValues(\.value) == tried.measures.mapValues(\.value))
        #expect(Set(saved.people) == Set(tried.people))
        #expect(saved.membership == tried.membership)
        let (before, after) = (
            Scorecard(of: tried, under: edition, on: day), Scorecard(of: saved, under: edition, on: day)
        )
        #expect(before.designations.map(\.total) == after.designations.map(\.total))
        #expect(before.designations.map(\.isQualified) == after.designations.map(\.isQualified))
    }
}
