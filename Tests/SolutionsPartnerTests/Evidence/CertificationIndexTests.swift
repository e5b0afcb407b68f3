import TestSupport
import Testing

@testable import SolutionsPartner

@Suite("Who serves which lists, looked up once for each certification")
struct CertificationIndexTests {
    private static let cases = TestEditions.names.flatMap { name in (0..<20).map { (name, UInt64($0)) } }

    /// What people write for a certification, and what they write for none.
    private func held(
        _ certifications: [Certification], around day: CalendarDate, _ generator: inout SeededGenerator
    ) -> HeldCertification {
        func chance() -> Bool { Bool.random(using: &generator) }
        let certification = certifications[Int.random(in: 0..<certifications.count, using: &generator)]
        let parts = certification.id.split(separator: "+").map(String.init)
        let codes = [certification.id] + certification.otherIDs + parts
        let names = [certification.name] + certification.otherNames
        var code = codes[Int.random(in: 0..<codes.count, using: &generator)]
        var name = names[Int.random(in: 0..<names.count, using: &generator)]
        if chance() { code = code.lowercased() }
        if chance(), chance() { code = ["", "straße", "ＡＺ-305", "none"][Int.random(in: 0..<4, using: &generator)] }
        if chance() { name = "Microsoft Certified: Microsoft " + name.uppercased() }
        if chance(), chance() { name += ["é", " (Łódź)", "", "!?"][Int.random(in: 0..<4, using: &generator)] }
        func somewhen() -> CalendarDate? {
            chance() ? nil : day.adding(days: Int.random(in: -2000...400, using: &generator))
        }
        return HeldCertification(code: code, name: chance() ? nil : name, earned: somewhen(), expires: somewhen())
    }

    @Test("the same as to go through every list for each person", arguments: cases)
    func sameAsEachList(name: String, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let edition = try TestEditions.edition(name)
        let day = try TestEditions.day(in: name).adding(days: Int.random(in: -600...900, using: &generator))
        let certifications = edition.lists.flatMap(\.certifications)
        let people = (0..<20).map { place in
            let count = Int.random(in: 0..<6, using: &generator)
            return Person(
                id: "p\(place)", name: "P",
                certifications: (0..<count).map { _ in held(certifications, around: day, &generator) })
        }
        let serving = edition.certificationIndex.lists(servedBy: people, on: day)
        for (place, list) in edition.lists.enumerated() {
            let expected = people.map { HeldKeys($0, on: day).serve(list, on: day) }
            #expect(serving.people(of: place) == expected, "\(list.id)")
            #expect(serving.count(of: place) == expected.count { $0 })
        }
    }

    @Test("to be few hides nobody who may be somebody else", arguments: 0..<200)
    func fewHideNobody(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let words = ["Ann", "ann", "Bo", "Cy-Dee", "Smith", "Ørsted", "ørsted", "Łukasz", "III", "", "'", "O'Neil"]
        func someone(_ place: Int) -> Person {
            let name = (0..<Int.random(in: 0..<4, using: &generator))
                .map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }.joined(separator: " ")
            return Person(
                id: "p\(place)", name: name, certifications: [], isImported: Bool.random(using: &generator))
        }
        let few = (0..<Int.random(in: 2..<9, using: &generator)).map(someone)
        let many = few + (0..<80).map { Person(id: "x\($0)", name: "Nobody\($0)", certifications: []) }
        #expect(LikelyPair.pairs(among: few) == LikelyPair.pairs(among: many))
    }
}
