internal import SolutionsPartner

extension CellReader {
    /// A month, which files tell by its first day or by its name.
    func month(_ bytes: ArraySlice<UInt8>) -> Value<YearMonth> {
        let text = Self.trimmed(bytes)
        guard !text.isEmpty else { return .blank }
        let words = Self.words(of: text)
        noteMonth(words, text)
        if let month = month(of: words) { return .value(month) }
        return .faulty(expected: "a month such as 2022-10-01 or October, 2022")
    }

    /// A day.
    func day(_ bytes: ArraySlice<UInt8>) -> Value<CalendarDate> {
        let text = Self.trimmed(bytes)
        guard !text.isEmpty else { return .blank }
        let words = Self.words(of: text)
        noteDay(words, text)
        if let day = day(of: words) { return .value(day) }
        let isOpen = spelling.days == .both && Self.isInNumbers(words)
        return .faulty(
            expected: "a day such as 2022-10-15"
                + (isOpen ? ", as this file writes some with the month first and some with the day" : ""))
    }

    // MARK: Which number is the month

    /// Whether a day is written in numbers, the year last, with anything but dots between them.
    private static func isInNumbers(_ words: [Word]) -> Bool {
        words.count == 3 && words[2].width == 4 && words[2].number != nil && words[0].width < 3
            && words[0].number != nil && words[1].number != nil && words[1].before != UInt8(ascii: ".")
    }

    /// Notes what a day tells of the order in which the table writes days.
    private func noteDay(_ words: [Word], _ text: ArraySlice<UInt8>) {
        guard let evidence, Self.isInNumbers(words) else { return }
        evidence.noteDay(
            monthFirst: Self.day(of: words, isDayFirst: false)?.description,
            dayFirst: Self.day(of: words, isDayFirst: true)?.description, text)
    }

    /// Notes what a month tells of it, which is told by its first day.
    private func noteMonth(_ words: [Word], _ text: ArraySlice<UInt8>) {
        guard let evidence, Self.isInNumbers(words), let left = words[0].number, let right = words[1].number,
            left != right
        else { return }
        if left == 1 || right == 1 { return evidence.noteMonth(isDayFirst: left == 1) }
        if left > 12 || right > 12 { noteDay(words, text) } else { evidence.noteOpenMonth() }
    }

    /// A word or a number of a day, with what stands before it.
    struct Word: Equatable {
        /// The letters, in lower case; empty for a number.
        var letters = ""
        /// The number; `nil` for a word.
        var number: Int?
        /// How many digits the number is written with.
        var width = 0
        /// The byte before it; 0 for the first one.
        var before: UInt8 = 0
    }

    /// The words and numbers of a text, without a time of day at its end.
    static func words(of text: ArraySlice<UInt8>) -> [Word] {
        var words: [Word] = []
        var before: UInt8 = 0
        var index = text.startIndex
        while index < text.endIndex, words.count < 8 {
            let byte = text[index]
            let isDigit = byte.isDigit
            guard isDigit || byte.isLetter else {
                before = byte
                // What follows is a time of day.
                if byte == UInt8(ascii: ":") {
                    words.removeLast(words.isEmpty ? 0 : 1)
                    return words
                }
                index += 1
                continue
            }
            // `2022-10-01T00:00:00`: the letter ends the day.
            if !isDigit, words.count == 3, byte | 0x20 == UInt8(ascii: "t") { return words }
            let from = index
            while index < text.endIndex, isDigit ? text[index].isDigit : text[index].isLetter { index += 1 }
            let piece = text[from..<index]
            if isDigit {
                words.append(Word(number: digits(piece), width: piece.count, before: before))
            } else {
                words.append(Word(letters: String(decoding: piece, as: UTF8.self).lowercased(), before: before))
            }
            before = 0
        }
        return words
    }

    /// The number of a month's English name, whole or cut.
    private static func number(ofMonth name: String) -> Int? { CalendarDate.month(name) }

    private func month(of words: [Word]) -> YearMonth? {
        switch words.count {
        case 1:
            guard let number = words[0].number else { return nil }
            if words[0].width == 6 { return YearMonth(year: number / 100, month: number % 100) }
            return day(of: words).map { YearMonth($0) }
        case 2:
            if let year = words[1].number, words[1].width == 4 {
                // October, 2022 and 10/2022.
                let month = words[0].number ?? Self.number(ofMonth: words[0].letters)
                return month.flatMap { YearMonth(year: year, month: $0) }
            }
            guard let year = words[0].number, words[0].width == 4 else { return nil }
            return (words[1].number ?? Self.number(ofMonth: words[1].letters)).flatMap {
                YearMonth(year: year, month: $0)
            }
        case 3:
            // A month is told by its first day, which decides which number is the month, whatever stands between them: a
            // sheet that was saved elsewhere may have turned them round.
            if let left = words[0].number, let right = words[1].number, let year = words[2].number,
                words[2].width == 4, words[0].width < 3
            {
                let isDayFirst = words[1].before == UInt8(ascii: ".") || spelling.isDayFirst
                switch (left, right) {
                case (_, 1): return YearMonth(year: year, month: left)
                case (1, _): return YearMonth(year: year, month: right)
                case (_, _) where isDayFirst, (13..., _), (_, 13...): return day(of: words).map { YearMonth($0) }
                default: return nil
                }
            }
            return day(of: words).map { YearMonth($0) }
        default: return nil
        }
    }

    /// The day that words and numbers tell; `nil` for none, and for one that the cells of the table leave open.
    private func day(of words: [Word]) -> CalendarDate? {
        guard Self.isInNumbers(words) else { return Self.day(of: words, isDayFirst: spelling.isDayFirst) }
        let usual = Self.day(of: words, isDayFirst: spelling.isDayFirst)
        let other = Self.day(of: words, isDayFirst: !spelling.isDayFirst)
        switch spelling.days {
        // Where no cell decides, each is read as it can be, except where the day always stands first.
        case .nothing: return spelling.isContinental ? usual : usual ?? other
        case .first, .second: return usual
        case .both: return other == nil || usual == other ? usual : nil
        }
    }

    private static func day(of words: [Word], isDayFirst: Bool) -> CalendarDate? {
        if words.count == 1, let number = words[0].number, words[0].width == 8 {
            return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        guard words.count == 3 else { return nil }
        let numbers = words.map(\.number)
        // 2022-10-15.
        if words[0].width == 4, let year = numbers[0], let day = numbers[2] {
            let month = numbers[1] ?? number(ofMonth: words[1].letters)
            return month.flatMap { CalendarDate(year: year, month: $0, day: day) }
        }
        guard words[2].width == 4, let year = numbers[2] else { return nil }
        switch (numbers[0], numbers[1]) {
        // 15 Oct 2022.
        case (let day?, nil):
            return number(ofMonth: words[1].letters).flatMap { CalendarDate(year: year, month: $0, day: day) }
        // Oct 15, 2022.
        case (nil, let day?):
            return number(ofMonth: words[0].letters).flatMap { CalendarDate(year: year, month: $0, day: day) }
        case (let left?, let right?):
            // Dots put the day first, whatever the rest of the table does.
            let isDayFirst = words[1].before == UInt8(ascii: ".") || isDayFirst
            return CalendarDate(year: year, month: isDayFirst ? right : left, day: isDayFirst ? left : right)
        default: return nil
        }
    }
}

extension UInt8 {
    /// Whether the byte is a digit.
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// Whether the byte is a letter of ASCII.
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
