internal import Pages
internal import SolutionsPartner

/// How text went to the clipboard, as far as the program can tell.
package enum CopyRoute: Sendable, Hashable, CaseIterable {
    /// By the desktop's own tool, or asked of the terminal itself.
    case clipboard
    /// By tmux, which keeps it and hands it on.
    case tmux
    /// Asked of the terminal around tmux, which may keep it from there.
    case throughTmux
    /// Asked of the terminal around screen.
    case throughScreen
}

extension DashboardState {
    /// Copies the value under the cursor.
    mutating func copyValue() -> [Effect] {
        copyableValue.map { [.copy(clean($0), what: "'\(clean($0).shortened)'")] } ?? []
    }

    /// Copies the row under the cursor, or the whole text.
    mutating func copyAll() -> [Effect] {
        guard let text = copyableText else { return [] }
        let lines = text.split(separator: "\n").count
        let what = ScreenLayout(self).scrollsFreely ? "the text, \(words.count(lines, "line"))" : "the row"
        return [.copy(text, what: what)]
    }

    /// Tells that something is on the clipboard.
    ///
    /// - Parameter route: How it went there.
    package mutating func didCopy(_ what: String, by route: CopyRoute = .clipboard) {
        let text =
            switch route {
            case .clipboard: "Copied \(what)."
            case .tmux: "Copied \(what) into tmux, which hands it to a terminal that takes it."
            case .throughTmux:
                "Sent \(what) to the terminal's clipboard; tmux passes it on only with set-clipboard on."
            case .throughScreen: "Sent \(what) to the terminal's clipboard; screen may not pass it on."
            }
        message = Message(text: text, isWarning: false)
    }

    /// Why there is no value to copy.
    var refusalToCopy: String {
        if ScreenLayout(self).scrollsFreely {
            return "There is no value under the cursor. \(keyName(.copyAll)) copies the whole text."
        }
        return selectedRow == nil
            ? "There is nothing to copy here." : "No value is entered here. \(keyName(.copyAll)) copies the row."
    }

    /// The value under the cursor; `nil` where there is none.
    var copyableValue: String? { selectedRow.flatMap { screen.content.copyable($0, in: self) } }

    /// The row under the cursor as text, its columns parted by tabs, or all lines of a text; `nil` where there is
    /// nothing.
    var copyableText: String? {
        if ScreenLayout(self).scrollsFreely {
            let lines = textLines(of: screen.content).map { clean($0.plain) }
            return lines.isEmpty ? nil : lines.joined(separator: "\n") + "\n"
        }
        let canvas = canvas()
        guard selectedRow != nil,
            let hit = canvas.hits.last(where: { $0.target == .item(screen.position.selected) })
        else { return nil }
        let lines = hit.rows.map { canvas.frame.text(row: $0, columns: hit.columns) }.filter { !$0.isEmpty }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// Text for the clipboard is cleaned as if it went to the screen: whoever pastes it into a shell must not be
    /// surprised.
    private func clean(_ text: String) -> String { CleanText(text, metrics: metrics).string }
}

extension Frame {
    /// What stands in a row, without marker and bars; columns that lie apart are parted by tabs.
    fileprivate func text(row: Int, columns: Range<Int>) -> String {
        let bars: Set<Role> = [.barFilled, .barReached, .barEmpty, .barMark, .barGain, .barLoss]
        var words: [String] = []
        var word = ""
        var blanks = 0
        for (column, cell) in self.row(row).enumerated() where columns.contains(column) && column > 1 {
            let text = bars.contains(cell.role) ? " " : cell.text
            if text == " " {
                blanks += 1
                continue
            }
            if text.isEmpty { continue }
            if blanks > 1, !word.isEmpty {
                words.append(word)
                word = ""
            }
            word += (blanks == 1 && !word.isEmpty ? " " : "") + text
            blanks = 0
        }
        return (words + (word.isEmpty ? [] : [word])).joined(separator: "\t")
    }
}

extension String {
    /// The beginning, for a message.
    fileprivate var shortened: String { count > 40 ? "\(prefix(39))…" : self }
}
