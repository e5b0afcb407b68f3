/// A sentence, or a part of one, as a value: words that never change with typed arguments between them.
///
/// Judging makes phrases and never writes them, so days, amounts and points stay days, amounts and points until somebody
/// reads them. Who shows a phrase writes it with a ``PhraseStyle``; ``text`` writes it in plain English for those who
/// import the library alone.
///
/// A phrase is spelled as a string literal, whose words are its template:
///
/// ```swift
/// let phrase: Phrase = "Attained on \(attained) and valid until the anniversary on \(anniversary)."
/// phrase.template   // "Attained on {0} and valid until the anniversary on {1}."
/// phrase.arguments  // [.day(attained), .day(anniversary)]
/// ```
///
/// A string can only come in under a label that says what it is, such as `\(name: title)`, so that no number or day can
/// slip in as text.
public struct Phrase: Sendable, Hashable {
    /// A value within a phrase.
    public enum Argument: Sendable, Hashable {
        /// A day.
        case day(CalendarDate)
        /// A number without a unit, or whose unit the words after it name, such as days.
        case number(Rational)
        /// A place in an order, such as the 10th.
        case ordinal(Int)
        /// A count, a percentage or points, with the word for its unit: `3 customers`, `4.18 %`, `29.4 points`.
        case quantity(Rational, Unit)
        /// Points that are missing to a line, with their word.
        case shortfall(Rational)
        /// An amount of money with the code of its currency.
        case amount(Rational, currency: String)
        /// A name, written as it is.
        case name(String)
        /// A heading used within a sentence, written in lower case.
        case term(String)
        /// Names in their order.
        case names([String], Joining)
        /// What an edition or another document says, written as it is.
        case verbatim(String)
        /// Another phrase.
        case phrase(Phrase)
        /// Other phrases in their order.
        case phrases([Phrase], Joining)
    }

    /// How a list is joined.
    public enum Joining: Sendable, Hashable {
        /// Commas, and the word "and" before the last.
        case and
        /// Commas, and the word "or" before the last.
        case or
        /// Commas.
        case comma
        /// Semicolons.
        case semicolon
        /// One sentence after another.
        case sentences
    }

    /// A stretch of a phrase.
    public enum Piece: Sendable, Hashable {
        /// Words that never change.
        case words(String)
        /// A value.
        case argument(Argument)
    }

    /// The stretches in their order.
    public private(set) var pieces: [Piece]

    /// Makes a phrase of pieces.
    public init(pieces: [Piece]) { self.pieces = pieces }

    /// Makes a phrase of nothing but a value.
    public init(_ argument: Argument) { pieces = [.argument(argument)] }

    /// The values in their order.
    public var arguments: [Argument] {
        pieces.compactMap { if case .argument(let argument) = $0 { argument } else { nil } }
    }

    /// The words with a number in braces in place of each value: the same for all phrases of one kind.
    public var template: String {
        var place = 0
        var text = ""
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .argument:
                text += "{\(place)}"
                place += 1
            }
        }
        return text
    }

    /// The days that the phrase speaks of, those of phrases within it among them, each once.
    public var days: [CalendarDate] {
        var days: [CalendarDate] = []
        collect(&days)
        return days
    }

    private func collect(_ days: inout [CalendarDate]) {
        for argument in arguments {
            switch argument {
            case .day(let day): if !days.contains(day) { days.append(day) }
            case .phrase(let phrase): phrase.collect(&days)
            case .phrases(let phrases, _): for phrase in phrases { phrase.collect(&days) }
            default: break
            }
        }
    }

    /// Whether there is nothing to read.
    public var isEmpty: Bool { pieces.isEmpty }
}

extension Phrase: CustomStringConvertible {
    /// The phrase in plain English: days as `2022-10-15`, numbers without groups, exact where their decimals end.
    public var text: String { text(.plain) }

    /// The same as ``text``.
    public var description: String { text }
}
