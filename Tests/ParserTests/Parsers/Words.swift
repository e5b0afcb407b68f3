@testable import Dashboard
@testable import JSONTree
@testable import Pages
@testable import SolutionsPartner

/// Reads numbers, days and edits as people type them: the name of an input in the first line, a value in the second.
func fuzzTyped(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1).map(String.init)
    guard let name = lines.first, let text = lines.last else { return }
    if let number = Rational(decimal: text) {
        guard let spelled = number.decimalText else { return expect(false, "a decimal has a decimal spelling") }
        expect(Rational(decimal: spelled) == number, "a number is the same after it was written")
    }
    if let number = Rational(fraction: text) {
        expect(Rational(fraction: number.description) == number, "a fraction is the same after it was written")
        _ = number + number * number - number
    }
    if let day = CalendarDate(text) {
        expect(day.description == text && CalendarDate(dayNumber: day.dayNumber) == day, "a day is the same again")
    }
    let edition = editions[bytes.count % editions.count]
    let partner = Partner(id: "contoso", name: "Contoso")
    if let edit = try? edition.edit(name, to: lines.count > 1 ? text : nil) {
        judge(partner.applying([edit]), under: edition, on: edition.firstDay)
    }
    guard bytes.count.isMultiple(of: 4) else { return }
    var costs = PlanCosts()
    try? edition.setCost(of: name, to: text, in: &costs)
    try? edition.setLimit(of: name, to: text, in: &costs)
}

/// Cleans text for terminals of both kinds.
func fuzzText(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for metrics in [TextMetrics.standard, .ascii] {
        let clean = CleanText(text, metrics: metrics)
        expect(clean.string.unicodeScalars.allSatisfy { !isForbidden($0) }, "nothing dangerous is left")
        expect(metrics.isUTF8 || clean.string.utf8.allSatisfy { $0 < 0x80 }, "ASCII stays ASCII")
        expect(clean.pieces.allSatisfy { (1...2).contains($0.width) }, "every piece has a width")
        expect(CleanText(clean.string, metrics: metrics) == clean, "what is clean stays as it is")
        for limit in [0, 1, 7] { expect(clean.truncated(to: limit).width <= limit, "what is cut fits") }
    }
}

/// Whether a scalar must never reach a cell.
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0x061C, 0xFE00...0xFE0F:
        true
    default: false
    }
}
