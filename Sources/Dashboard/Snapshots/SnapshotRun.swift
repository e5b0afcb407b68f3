internal import Pages

/// Neighbouring cells of one row that look alike.
struct SnapshotRun {
    /// The first column.
    let column: Int
    /// How many columns the run takes.
    private(set) var columns: Int
    /// The characters.
    private(set) var text: String
    /// How they look.
    let style: ResolvedStyle
    /// What is drawn in place of the characters, the same in every cell; `nil` for text.
    let shape: CellShape?

    /// The runs of a row.
    ///
    /// - Parameter shapes: Whether box and block characters are drawn rather than written. Each other character whose
    ///   width a font might not know is then a run of its own, so that it can be held in its columns.
    static func runs(of row: Int, in snapshot: Snapshot, at depth: ColorDepth, shapes: Bool) -> [SnapshotRun] {
        var runs: [SnapshotRun] = []
        var joins = false
        for (column, cell) in snapshot.frame.row(row).enumerated() {
            let style = snapshot.style(of: cell, at: depth)
            let text = cell.printable
            guard !text.isEmpty else {
                if !runs.isEmpty { runs[runs.count - 1].columns += 1 }
                joins = joins && !shapes
                continue
            }
            let shape = shapes ? CellShape(text) : nil
            let isSure = !shapes || shape != nil || text.isSureOfItsWidth
            if joins, isSure, let last = runs.last, last.style == style, last.shape == shape {
                runs[runs.count - 1].columns += 1
                runs[runs.count - 1].text += text
            } else {
                runs.append(SnapshotRun(column: column, columns: 1, text: text, style: style, shape: shape))
            }
            joins = isSure
        }
        return runs
    }

    /// What bars beside a run go on with beneath it, so that a mark or a cell that is filled in part leaves no gap.
    ///
    /// - Returns: The run to the left whose ink reaches below the left half, and the one to the right likewise.
    static func beneath(_ index: Int, of runs: [SnapshotRun]) -> (left: SnapshotRun?, right: SnapshotRun?) {
        func bar(_ place: Int) -> SnapshotRun? {
            guard runs.indices.contains(place), case .block(0, _, 0, 8, _)? = runs[place].shape else { return nil }
            return runs[place]
        }
        switch runs[index].shape {
        case .block(0, let right, 0, 8, 100)? where right < 8:
            guard let next = bar(index + 1), case .block(_, _, _, _, let ink)? = next.shape, ink < 100 else {
                return (nil, nil)
            }
            return (next, next)
        case .lines(true, true, false, false, isHeavy: true)?: return (bar(index - 1), bar(index + 1))
        default: return (nil, nil)
        }
    }

    /// The words of a run of text with their columns: pieces between which there is more than one blank.
    var pieces: [(column: Int, columns: Int, text: String)] {
        guard text.isSureOfItsWidth else { return text == " " ? [] : [(column, columns, text)] }
        var pieces: [(column: Int, columns: Int, text: String)] = []
        var blanks = 2
        for (offset, character) in text.enumerated() {
            if character == " " {
                blanks += 1
                continue
            }
            if blanks > 1 {
                pieces.append((column + offset, 1, String(character)))
            } else {
                let between = String(repeating: " ", count: blanks)
                pieces[pieces.count - 1].text += between + String(character)
                pieces[pieces.count - 1].columns += blanks + 1
            }
            blanks = 0
        }
        return pieces
    }
}

extension String {
    /// Whether every font for terminals has these characters at the same width: letters of Latin alphabets without
    /// marks of their own and the usual punctuation.
    fileprivate var isSureOfItsWidth: Bool {
        unicodeScalars.allSatisfy { scalar in
            (0x20..<0x7F).contains(scalar.value) || (0xA0..<0x250).contains(scalar.value)
                || (0x2010...0x2026).contains(scalar.value)
        }
    }
}
