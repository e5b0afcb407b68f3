internal import JSONTree
internal import System

extension PartnerStore {
    /// Looks at every line of the journal and of the files that were put aside.
    func examineJournal() -> [DoctorFinding] {
        let names: [String]
        do throws(SystemCallError) {
            names = try FileSystem.names(in: root).filter { $0.hasPrefix("journal") && $0.hasSuffix(".jsonl") }
        } catch {
            return [
                DoctorFinding(
                    "journal", "it cannot be looked for: \(error.reason)", remedy: "Ask the owner of \(path).")
            ]
        }
        var findings: [DoctorFinding] = []
        for name in names where !JournalFile.isDamaged(name) {
            findings += examineJournal(name)
        }
        let aside = names.filter(JournalFile.isDamaged)
        if !aside.isEmpty {
            findings.append(
                DoctorFinding(
                    "journal", "damaged, and set aside by a later change: \(aside.listed)",
                    remedy:
                        "The lines that could be read go on in \(JournalFile.name). Look at the files, then take them away."
                ))
        }
        return findings.isEmpty ? [DoctorFinding(sound: "journal", "every line is whole and in order")] : findings
    }

    private func examineJournal(_ name: String) -> [DoctorFinding] {
        var sequence = JournalSequence()
        var (torn, tooLong, last) = (0, 0, 0)
        do throws(ReadingFault) {
            _ = try FileSystem.linesBackwards(name, below: root, DocumentLimits.journalLines) { text in
                guard let text else {
                    tooLong += 1
                    return true
                }
                guard let line = JournalLine(text) else {
                    torn += 1
                    return true
                }
                if let certain = sequence.take(line), last == 0 { last = certain.line.number }
                return true
            }
            if let first = sequence.end(), last == 0 { last = first.line.number }
        } catch {
            return [
                DoctorFinding(
                    "journal", "\(name) cannot be read: \(error.reason)",
                    remedy: "What it tells is not known. Put the file right, or take it out of the store.")
            ]
        }
        var findings: [DoctorFinding] = []
        if torn > 0 {
            findings.append(
                DoctorFinding(
                    "journal", "\(name): \(torn == 1 ? "1 line" : "\(torn) lines") cannot be read",
                    remedy: "They are passed over: what they told is not known. 'seventy validate' checks documents."
                ))
        }
        if tooLong > 0 {
            findings.append(
                DoctorFinding(
                    "journal", "\(name): there are zeros in it, or a line longer than any that a program wrote",
                    remedy: "They are passed over. The next change sets the file aside if they stand at its end."))
        }
        if sequence.refused > 0 {
            let count = sequence.refused == 1 ? "1 line has a number" : "\(sequence.refused) lines have numbers"
            findings.append(
                DoctorFinding(
                    "journal", "\(name): \(count) out of order",
                    remedy: "They are passed over: no program of this kind writes such numbers."))
        }
        if let named = JournalFile.lastEntry(ofArchive: name), named != last {
            findings.append(
                DoctorFinding(
                    "journal", "\(name) ends in entry \(last), not in \(named)",
                    remedy: "What it holds counts, not its name. It would be called journal-\(last).jsonl."))
        } else if name != JournalFile.name, JournalFile.lastEntry(ofArchive: name) == nil {
            findings.append(
                DoctorFinding(
                    "journal", "\(name) is no name of a journal, so it is not read",
                    remedy: "Take it out of the store, or give it the name that it had."))
        }
        return findings
    }

    /// Looks at every line of the histories.
    func examineHistories(_ tree: StoreTree) -> DoctorFinding {
        var troubles: [String] = []
        for (file, status) in tree.files where file.hasPrefix("history/") && file.hasSuffix(".jsonl") {
            guard status.isRegular else { continue }
            var isTorn = false
            do throws(ReadingFault) {
                _ = try FileSystem.linesBackwards(file, below: root, DocumentLimits.smallLines) { text in
                    if text.flatMap({ HistoryLine($0) }) == nil { isTorn = true }
                    return !isTorn
                }
            } catch {
                isTorn = true
            }
            if isTorn { troubles.append(file) }
        }
        guard !troubles.isEmpty else { return DoctorFinding(sound: "history", "every line is whole") }
        return DoctorFinding(
            "history", "lines of these cannot be read: \(troubles.listed)", remedy: "They are passed over.")
    }

    /// Looks for revisions from which nobody counts on.
    func examineNumbers(_ tree: StoreTree) -> DoctorFinding {
        var beyond: [String] = []
        var useless: [String] = []
        for file in tree.documents {
            guard StoreDocument(file: file) != nil, let node = try? document(file), let number = node["revision"],
                number.int.map({ $0 < 0 || !Counting.revisions.contains($0 + 1) }) ?? true
            else { continue }
            if number.int.map({ $0 > 0 }) == true { beyond.append(file) } else { useless.append(file) }
        }
        guard useless.isEmpty || !beyond.isEmpty else {
            return DoctorFinding(
                "revisions", "no whole numbers from 0 on: \(useless.listed)",
                remedy: "The next change of each of them counts from 1 again.")
        }
        guard !beyond.isEmpty else { return DoctorFinding(sound: "revisions", "can be counted on") }
        return DoctorFinding(
            "revisions", "nobody counts so far: \(beyond.listed)",
            remedy: "Give the member \"revision\" of these documents a smaller number by hand.")
    }

    /// Looks at the backups: whether they can be read, and whether days of them lie ahead.
    func examineBackups(_ tree: StoreTree) -> DoctorFinding {
        let now = Clock.seconds
        let backups = backups()
        let ahead = backups.filter { (Timestamp.seconds($0.time) ?? 0) > now + 120 }.map(\.file)
        guard ahead.isEmpty else {
            return DoctorFinding(
                "backups", "from the future: \(ahead.listed)",
                remedy: "A clock was wrong. They are kept by revision, so none goes for that.")
        }
        var faulty = backups.map(\.file).filter { (try? document($0)) == nil }
        if !faulty.isEmpty {
            // Backups are pruned, and written, while somebody saves.
            letChangesEnd()
            let still = Set(self.backups().map(\.file))
            faulty.removeAll { !still.contains($0) || (try? document($0)) != nil }
        }
        guard faulty.isEmpty else {
            return DoctorFinding(
                "backups", "no whole documents: \(faulty.listed)",
                remedy: "They were so before they were replaced, or somebody changed them; the others are whole.")
        }
        let unread = tree.unreadable.filter { $0.file.hasPrefix("backups") }.map(\.file)
        guard unread.isEmpty else {
            return DoctorFinding(
                "backups", "these cannot be read: \(unread.listed)", remedy: "Ask their owner for the right to read.")
        }
        let damaged = damagedBatches(tree)
        guard damaged.isEmpty else {
            return DoctorFinding(
                "backups", "these are damaged, so that the imports cannot be taken back: \(damaged.listed)",
                remedy: "Import the months again instead of taking an import back.")
        }
        return DoctorFinding(
            sound: "backups", backups.count == 1 ? "1, and it can be read" : "\(backups.count), and all can be read")
    }

    /// Files or entries from the future tell of a clock that was, or is, wrong.
    func examineClock(_ tree: StoreTree) -> DoctorFinding {
        let now = Clock.seconds
        let ahead = tree.files.filter { $0.status.modified / 1_000_000_000 > now + 120 }.map(\.file)
        let entries: [JournalEntry]
        do throws(StoreError) {
            entries = try journal(last: 1000)
        } catch {
            return DoctorFinding(
                "clock", "the journal cannot be read, so its times are not known",
                remedy: "Put the journal right first.")
        }
        if !ahead.isEmpty || entries.contains(where: { (Timestamp.seconds($0.time) ?? 0) > now + 120 }) {
            return DoctorFinding(
                "clock",
                ahead.isEmpty ? "the journal has changes from the future" : "from the future: \(ahead.listed)",
                remedy: "Compare the clock of this machine with another ('timedatectl').")
        }
        let times = entries.compactMap { Timestamp.seconds($0.time) }
        guard !zip(times, times.dropFirst()).contains(where: { $1 < $0 - 120 }) else {
            return DoctorFinding(
                "clock", "it went backwards between two changes",
                remedy: "The order of the journal is right all the same: its numbers count, not its times.")
        }
        return DoctorFinding(sound: "clock", "agrees with the files")
    }
}
