internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// Edits the facts of a partner as text: hands them out, reads what comes back, and saves what is different.
///
/// What is wrong is marked at its line and handed out again, until it is right or is left as it is. What cannot be saved
/// stays in the file, and the next time goes on with it.
struct FactsEditing {
    /// What came of it.
    enum Outcome {
        /// Nothing is different.
        case unchanged
        /// Text that was not saved the last time came back as it was, with so many changes that are still not saved.
        case left(Int)
        /// The text came back with so many changes, and somebody has to say first that it is meant; it is kept in the file.
        case doubtful(FactsDoubt, Int)
        /// It was saved.
        case saved(CommitResult, [Edit])
        /// It was not, for this reason; the text is kept in the file.
        case kept(CommandFailure)
    }

    let store: OpenStore
    let document: PartnerDocument
    let edition: ProgramEdition
    let day: CalendarDate
    var reason: String?
    var rule = ConflictRule.refuse
    /// Whether text of the last time is saved though it comes back as it was: somebody said so.
    var savesLeft = false
    /// Whether text that is doubtful is saved all the same: somebody said so.
    var isSure = false

    /// What text begins with that was not saved the last time.
    private static let resumed =
        "\(FactsLines.mark) This text was not saved the last time, and goes on from there. Empty it to begin anew.\n"

    /// Goes through it all.
    ///
    /// - Parameter editor: Opens a file in an editor and waits for it: its exit status, or `nil` where there is none.
    func run(editor: (String) -> Int32?) throws(CommandFailure) -> Outcome {
        guard let file = FactsFile(of: document.partner.id, in: store.store) else {
            throw CommandFailure(.cannotWrite, "There is no folder to keep the text in. Set HOME or XDG_STATE_HOME.")
        }
        let fresh = FactsText(
            partner: document.partner, edition: edition, day: day, revision: document.revision,
            editions: store.ground.shelf.names
        ).text
        let kept = file.kept
        do throws(SystemCallError) {
            if kept == nil { try file.begin(fresh) }
        } catch {
            throw CommandFailure(.cannotWrite, "\(file.path.cleaned) could not be written: \(error.reason).")
        }
        let original = FactsLines(kept?.original ?? fresh)
        var handedOut = kept.map { $0.text.hasPrefix(Self.resumed) ? $0.text : Self.resumed + $0.text } ?? fresh
        if kept != nil, (try? file.replace(with: handedOut)) == nil {
            return keep(file, .cannotWrite, "\(file.path.cleaned) could not be written.")
        }
        let first = handedOut
        // A script that repeats the same mistake must come to an end; people give up before.
        for _ in 0..<20 {
            guard let status = editor(file.path) else {
                if kept == nil { file.remove() }
                throw CommandFailure(
                    .failed, "No editor could be started. Set VISUAL or EDITOR to the command of one.")
            }
            guard status == 0 else {
                return keep(file, .failed, "The editor ended with status \(status), so nothing was changed.")
            }
            let text: String
            do throws(ReadingFault) { text = try file.text() } catch { return lose(file, error) }
            let lines = FactsLines(text)
            let difference = difference(from: original, to: lines)
            if lines.isEmpty || (difference.edits.isEmpty && difference.faults.isEmpty) {
                file.remove()
                return .unchanged
            }
            guard difference.faults.isEmpty else {
                let faults = difference.faults.map { "\(file.path):\($0.line): \($0.text)".cleaned }
                // Who leaves it as it was handed out wants to go on later.
                if text == handedOut, handedOut != fresh {
                    return keep(file, .badData, "Nothing was changed.\n" + faults.joined(separator: "\n"))
                }
                handedOut = difference.marked(text)
                guard (try? file.replace(with: handedOut)) != nil else {
                    return keep(file, .badData, "Nothing was changed.\n" + faults.joined(separator: "\n"))
                }
                continue
            }
            if !isSure, let doubt = FactsDoubt(kept?.original ?? fresh, text, difference) {
                return .doubtful(doubt, difference.edits.count)
            }
            // What nobody touched is saved only by somebody who knows that it waits.
            if kept != nil, text == first, !savesLeft { return .left(difference.edits.count) }
            return save(difference.edits, file, base: kept.flatMap { Self.revision(in: $0.original) })
        }
        return keep(file, .badData, "Nothing was changed: the text came back with faults again and again.")
    }

    /// Saves text that was not saved the last time, as it is.
    func saveLeft() throws(CommandFailure) -> Outcome {
        guard let file = FactsFile(of: document.partner.id, in: store.store), let kept = file.kept else {
            return .unchanged
        }
        let difference = difference(from: FactsLines(kept.original), to: FactsLines(kept.text))
        guard difference.faults.isEmpty else {
            return keep(file, .badData, "Nothing was changed: the text has faults.")
        }
        if !isSure, let doubt = FactsDoubt(kept.original, kept.text, difference) {
            return .doubtful(doubt, difference.edits.count)
        }
        return save(difference.edits, file, base: Self.revision(in: kept.original))
    }

    private func difference(from original: FactsLines, to lines: FactsLines) -> FactsDifference {
        let shelf = store.ground.shelf
        return FactsDifference(
            from: original, to: lines, in: edition, editions: shelf.names,
            others: { shelf.names.reversed().compactMap { try? shelf.edition($0) } })
    }

    private func save(_ edits: [Edit], _ file: FactsFile, base: Int?) -> Outcome {
        do throws(StoreError) {
            let result = try store.store.commit(
                edits, to: document.partner.id, note: .now(reason),
                base: base.map { .revision($0) } ?? .document(document.node), onConflict: rule)
            file.remove()
            return .saved(result, edits)
        } catch {
            let failure = CommandFailure(error)
            return keep(file, failure.status, failure.message)
        }
    }

    /// A text that nobody can go on with: nothing is promised of it.
    private func lose(_ file: FactsFile, _ fault: ReadingFault) -> Outcome {
        let path = file.path.cleaned
        if fault.isMissing {
            file.remove()
            return .kept(CommandFailure(.failed, "The editor left no text at \(path), so nothing was changed."))
        }
        let why =
            if case .notAFile(let words) = fault, words == FactsFile.noText { "it is \(words)" } else { fault.reason }
        let kept = file.layAside().map { " What came back is kept in \($0.cleaned)." } ?? ""
        return .kept(
            CommandFailure(
                .badData,
                "The text at \(path) cannot be read: \(why). Nothing was changed.\(kept) Editing "
                    + "\(document.partner.id) again begins anew."))
    }

    private func keep(_ file: FactsFile, _ status: ExitStatus, _ message: String) -> Outcome {
        .kept(
            CommandFailure(
                status,
                "\(message)\nThe text is kept in \(file.path.cleaned); editing \(document.partner.id) again goes on with it."
            ))
    }

    /// The revision that a text was made of, as its first line says.
    private static func revision(in text: String) -> Int? {
        guard let line = text.split(separator: "\n").first, let range = line.ranges(of: ", revision ").last else {
            return nil
        }
        return Int(line[range.upperBound...].prefix { $0.isNumber })
    }
}

extension FactsEditing {
    /// The command of the editor that the user has chosen.
    static var editorCommand: String {
        for name in ["VISUAL", "EDITOR"] {
            if let command = Environment.value(name), !command.isBlank { return command }
        }
        return "vi"
    }

    /// Opens a file in the user's editor, on the terminal that this program has, and waits for it.
    static func openEditor(_ path: String) -> Int32? {
        // The command may have arguments, as other programs take it: the shell parts it.
        let status = ChildProgram.runInForeground("/bin/sh", ["-c", "\(editorCommand) \"$1\"", "sh", path])
        // What a shell says of a command that is not there.
        return status == 127 ? nil : status
    }
}
