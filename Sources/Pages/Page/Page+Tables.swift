/// Rows of aligned columns.
extension Page {
    /// A column.
    package struct Column: Sendable, Hashable {
        /// What the texts below it are; empty where that is plain.
        package let title: String
        /// Whether its texts end at the same place.
        package let isRight: Bool
        /// The columns of a terminal below which it is left out, since others tell the same at more length; 0 for never.
        package let minimumWidth: Int

        /// Makes a column.
        package init(_ title: String, isRight: Bool = false, minimumWidth: Int = 0) {
            (self.title, self.isRight, self.minimumWidth) = (title, isRight, minimumWidth)
        }

        /// Makes a column whose texts end at the same place.
        package static func right(_ title: String) -> Column { Column(title, isRight: true) }
    }

    /// A text with its look.
    package struct Cell: Sendable, Hashable, ExpressibleByStringLiteral {
        /// The text.
        package let text: String
        /// Its look.
        package let role: Role
        /// The text said shorter, from the longest wording to the shortest, for where there is little room.
        package var shorter: [String] = []

        /// Makes a cell.
        package init(_ text: String, _ role: Role = .text) { (self.text, self.role) = (text, role) }

        /// Makes a cell of a text of ours.
        package init(stringLiteral text: String) { self.init(text) }
    }

    /// Rows of aligned columns; a column that is empty in every row takes no room.
    package struct Table: Sendable, Hashable {
        /// The columns.
        package let columns: [Column]
        /// Whether the titles of the columns are told where people read them; programs always get them.
        package let tellsTitles: Bool
        /// Whether a row is told to its end also where a terminal is narrower, since its end says why.
        package var isWhole = false
        /// The rows.
        package var rows: [[Cell]] = []

        /// Makes an empty table.
        package init(_ columns: [Column], tellsTitles: Bool = false) {
            (self.columns, self.tellsTitles) = (columns, tellsTitles)
        }

        /// Makes an empty table.
        package init(_ columns: [String], tellsTitles: Bool = false) {
            self.init(columns.map { Column($0) }, tellsTitles: tellsTitles)
        }

        /// Adds a row.
        package mutating func row(_ cells: Cell...) { rows.append(cells) }

        /// Adds a row.
        package mutating func row(_ cells: [Cell]) { rows.append(cells) }

        /// Adds a row of plain texts.
        package mutating func row(texts: [String]) { rows.append(texts.map { Cell($0) }) }
    }

    /// Things of one kind, a row each, with rows and sentences of their own below; columns are aligned across all of
    /// them.
    package struct Outline: Sendable, Hashable {
        /// A thing.
        package struct Item: Sendable, Hashable {
            /// What it is and what is said of it in a line.
            package let cells: [Cell]
            /// What belongs to it.
            package var rows: [[Cell]] = []
            /// What stands before its rows.
            package var reasons: [Note] = []
            /// What a reader should know besides.
            package var notes: [Note] = []

            /// Makes a thing.
            package init(_ cells: [Cell]) { self.cells = cells }

            /// What it is called.
            var name: String { cells.first?.text ?? "" }
        }

        /// The columns of the things.
        package let columns: [Column]
        /// The columns of what belongs to them.
        package let inner: [Column]
        /// The things.
        package var items: [Item] = []

        /// Makes an empty outline.
        package init(_ columns: [Column], inner: [Column] = []) { (self.columns, self.inner) = (columns, inner) }

        /// Whether more than a line is told of some thing, so that they are told apart by pauses.
        var isSpaced: Bool { items.contains { !$0.rows.isEmpty || !$0.notes.isEmpty || !$0.reasons.isEmpty } }
    }
}
