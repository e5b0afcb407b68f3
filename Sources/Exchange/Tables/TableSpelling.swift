/// How the cells of one table write days and numbers, where they could be read in two ways.
///
/// `3/4/2022` is a day of March or of April, and `1,234` is a thousand or little more than one. Cell by cell nobody can
/// tell, and a column that is read partly so and partly so is wrong without a word. So all cells of a table are read in
/// one way, which those decide that can be read in one way only, such as `20/11/2021` and `12,5`.
struct TableSpelling: Hashable, Sendable {
    /// Which of two ways the cells of a table tell that it is written in.
    enum Told: Hashable, Sendable {
        /// No cell tells, so that the usual way of such a table is taken.
        case nothing
        /// The month first; the point as decimal mark.
        case first
        /// The day first; the comma as decimal mark.
        case second
        /// Cells contradict each other: what another one contradicts, and what could be both, is read in no way.
        case both
    }

    /// Whether tables of the kind have a decimal comma and put the day first, unless their cells tell otherwise.
    var isContinental = false
    /// What is known of days.
    var days = Told.nothing
    /// What is known of numbers.
    var numbers = Told.nothing

    /// Whether the day stands before the month.
    var isDayFirst: Bool { Self.isSecond(days, isContinental) }
    /// Whether the comma is the decimal mark.
    var hasDecimalComma: Bool { Self.isSecond(numbers, isContinental) }

    private static func isSecond(_ told: Told, _ usual: Bool) -> Bool {
        switch told {
        case .first: false
        case .second: true
        case .nothing, .both: usual
        }
    }
}

/// What the cells of a table tell of the way in which it is written, gathered while they are read.
final class SpellingEvidence {
    private let isContinental: Bool
    private var dayOrders = Ways()
    private var monthOrders = Ways()
    private var marks = Ways()
    /// Whether a month is told by a day that is not the first and could be another one.
    private var hasOpenMonths = false

    /// The first day that could be another one, as the table writes it and as it is read; `nil` where there is none.
    private(set) var openDay: OpenCell?
    /// The first number that could be another one, as the table writes it and as it is read; `nil` where there is none.
    private(set) var openNumber: OpenCell?

    /// A cell that can be read in two ways.
    struct OpenCell {
        let text: String
        let reading: String
        /// The line in which it stands; 0 as long as nobody noted it.
        var line = 0
    }

    /// Which ways were seen.
    private struct Ways {
        var first = false
        var second = false

        var told: TableSpelling.Told {
            switch (first, second) {
            case (false, false): .nothing
            case (true, false): .first
            case (false, true): .second
            case (true, true): .both
            }
        }
    }

    init(isContinental: Bool) { self.isContinental = isContinental }

    /// Whether a cell told that the point is the decimal mark, as it does in nearly every table.
    var knowsPoint: Bool { marks.first }

    /// How the table is written, as far as its cells tell.
    ///
    /// Months are told by their first day, which tells the order as well; what a day tells weighs more.
    var spelling: TableSpelling {
        var days = dayOrders.told
        if days == .nothing, monthOrders.told != .both { days = monthOrders.told }
        return TableSpelling(isContinental: isContinental, days: days, numbers: marks.told)
    }

    /// Whether the table must be read again, now that all of it is known: it is written otherwise than was taken for
    /// granted, and that makes a difference.
    var contradictsUsual: Bool {
        let found = spelling
        if Self.contradicts(found.numbers, isContinental) { return true }
        // Months told by their first day are read alike either way.
        let matters = found.days == .both || isContinental || openDay != nil || hasOpenMonths
        return matters && Self.contradicts(found.days, isContinental)
    }

    private static func contradicts(_ told: TableSpelling.Told, _ isContinental: Bool) -> Bool {
        switch told {
        case .nothing: false
        case .first: isContinental
        case .second: !isContinental
        case .both: true
        }
    }

    /// Notes what a day tells that is written in numbers with the year last.
    func noteDay(monthFirst: String?, dayFirst: String?, _ text: ArraySlice<UInt8>) {
        guard monthFirst != dayFirst else { return }
        if monthFirst != nil, dayFirst != nil {
            guard openDay == nil, let reading = isContinental ? dayFirst : monthFirst else { return }
            openDay = OpenCell(text: String(decoding: text, as: UTF8.self), reading: reading)
        } else if monthFirst != nil {
            dayOrders.first = true
        } else {
            dayOrders.second = true
        }
    }

    /// Notes which way a month was written by its first day.
    func noteMonth(isDayFirst: Bool) {
        if isDayFirst { monthOrders.second = true } else { monthOrders.first = true }
    }

    /// Notes a month that is told by a day of which nobody can tell which number is the month.
    func noteOpenMonth() { hasOpenMonths = true }

    /// Notes what a number tells that has a point or a comma.
    func noteNumber(withPoint: [UInt8]?, withComma: [UInt8]?, _ text: ArraySlice<UInt8>) {
        guard withPoint != withComma else { return }
        if let withPoint, let withComma {
            guard openNumber == nil else { return }
            openNumber = OpenCell(
                text: String(decoding: text, as: UTF8.self),
                reading: String(decoding: isContinental ? withComma : withPoint, as: UTF8.self))
        } else if withPoint != nil {
            marks.first = true
        } else {
            marks.second = true
        }
    }

    /// Notes the line of the row that was read last.
    func noteLine(_ line: Int) {
        if openDay?.line == 0 { openDay?.line = line }
        if openNumber?.line == 0 { openNumber?.line = line }
    }
}
