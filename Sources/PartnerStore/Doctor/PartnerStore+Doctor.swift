internal import Glibc
internal import JSONTree
internal import System

extension PartnerStore {
    /// Examines everything around the documents; changes nothing.
    public func examine() -> [DoctorFinding] {
        let files = allFiles()
        return [examineAccess()] + examineModes(files) + [examineFileSystem(), examineSpace(), examineLock()]
            + examineLeftovers(files) + [examineJournal(), examineHistories(), examineClock(files), examineWatching()]
    }

    private func examineAccess() -> DoctorFinding {
        guard let readOnlyReason else { return DoctorFinding(sound: "access", "the store can be written") }
        return DoctorFinding(
            "access", "the store can only be read: \(readOnlyReason)",
            remedy: "Ask the owner of \(path) for membership in its group, if you are to change facts.")
    }

    private func examineModes(_ files: [(file: String, status: FileStatus)]) -> [DoctorFinding] {
        guard let top = try? FileSystem.status(at: root) else { return [] }
        var findings: [DoctorFinding] = []
        let isShared = FilePermissions(inFolder: top.permissions).isShared
        if top.permissions & 0o002 != 0 {
            findings.append(
                DoctorFinding(
                    "modes", "everybody on this machine may change files of the store",
                    remedy: "chmod -R o-w '\(path)'"))
        }
        if isShared {
            let folders = files.filter(\.status.isFolder) + [(file: "", status: top)]
            let strays = folders.filter { $0.status.permissions & 0o2070 != 0o2070 }.map {
                $0.file.isEmpty ? "." : $0.file
            }
            let narrow = files.filter { $0.status.isRegular && $0.status.permissions & 0o060 != 0o060 }.map(\.file)
            let foreign = files.filter { $0.status.group != top.group }.map(\.file)
            if !strays.isEmpty {
                findings.append(
                    DoctorFinding(
                        "modes", "these folders do not hand the group on: \(Self.some(strays))",
                        remedy: "find '\(path)' -type d -exec chmod 2770 {} +"))
            }
            if !narrow.isEmpty {
                findings.append(
                    DoctorFinding(
                        "modes", "the group cannot change these files: \(Self.some(narrow))",
                        remedy: "find '\(path)' -type f -exec chmod 660 {} +"))
            }
            if !foreign.isEmpty {
                findings.append(
                    DoctorFinding(
                        "group", "these belong to another group than the store: \(Self.some(foreign))",
                        remedy: "chgrp -R --reference='\(path)' '\(path)'"))
            }
        }
        let links = files.filter(\.status.isLink).map(\.file)
        if !links.isEmpty {
            findings.append(
                DoctorFinding(
                    "links", "these are links, which are never written through: \(Self.some(links))",
                    remedy: "Put the files themselves in their place."))
        }
        guard findings.isEmpty else { return findings }
        return [DoctorFinding(sound: "modes", isShared ? "shared with the group" : "of one user alone")]
    }

    private func examineFileSystem() -> DoctorFinding {
        let mounts = MountTable(of: root)
        let kind = mounts.kind ?? "unknown"
        guard mounts.isRemote else { return DoctorFinding(sound: "file system", kind) }
        return DoctorFinding(
            "file system", "\(kind), on which locks may not hold and changes come without notice",
            remedy: "Keep the store on a disk of the machine on which people work, and reach it over ssh.")
    }

    private func examineSpace() -> DoctorFinding {
        guard let free = FileSystem.freeSpace(at: root) else {
            return DoctorFinding(sound: "disk space", "not told by the system")
        }
        let words = "\(free.bytes >> 20) MiB and \(free.files) files free"
        guard free.bytes < 64 << 20 || free.files < 1000 else { return DoctorFinding(sound: "disk space", words) }
        return DoctorFinding("disk space", words, remedy: "Make room; a change needs a few times its document.")
    }

    private func examineLock() -> DoctorFinding {
        guard let folder = try? FolderHandle(root), (try? folder.status(of: StoreLock.file)) ?? nil != nil else {
            return DoctorFinding(sound: "write lock", "not there yet; the first change makes it")
        }
        guard let isHeld = StoreLock.isHeld(in: folder) else {
            return DoctorFinding(
                "write lock", "the file lock cannot be opened", remedy: "chmod 660 '\(path)/lock'")
        }
        guard isHeld else { return DoctorFinding(sound: "write lock", "free") }
        let holder = StoreLock.holder(in: folder)
        return DoctorFinding(
            "write lock", "held" + (holder.map { " by \($0) since \($0.since)" } ?? ""),
            remedy: "A change takes milliseconds. Look again; if it stays, that process hangs and may be ended.")
    }

    private func examineLeftovers(_ files: [(file: String, status: FileStatus)]) -> [DoctorFinding] {
        let leftovers = files.map(\.file).filter { $0.hasSuffix(".saving") }
        guard !leftovers.isEmpty else { return [DoctorFinding(sound: "leftovers", "none")] }
        return [
            DoctorFinding(
                "leftovers", "interrupted changes left these: \(Self.some(leftovers))",
                remedy: "They do no harm: the next change of the same document takes them away.")
        ]
    }

    private func examineJournal() -> DoctorFinding {
        let text = (try? FileSystem.contents(JournalFile.name, below: root, limit: 1 << 30)) ?? []
        let torn = text.split(separator: UInt8(ascii: "\n")).filter { JournalLine($0) == nil }.count
        guard torn > 0 else { return DoctorFinding(sound: "journal", "every line is whole") }
        return DoctorFinding(
            "journal", torn == 1 ? "1 line cannot be read" : "\(torn) lines cannot be read",
            remedy: "A crash cut them short. They are passed over; the documents are whole ('seventy validate').")
    }

    private func examineHistories() -> DoctorFinding {
        var torn: [String] = []
        for name in (try? FileSystem.names(in: "\(root)/history")) ?? [] where name.hasSuffix(".jsonl") {
            let text = (try? FileSystem.contents("history/\(name)", below: root, limit: 256 << 20)) ?? []
            if text.split(separator: UInt8(ascii: "\n")).contains(where: { HistoryLine($0) == nil }) {
                torn.append("history/\(name)")
            }
        }
        guard !torn.isEmpty else { return DoctorFinding(sound: "history", "every line is whole") }
        return DoctorFinding(
            "history", "lines of these cannot be read: \(Self.some(torn))", remedy: "They are passed over.")
    }

    /// Files or entries from the future tell of a clock that was, or is, wrong.
    private func examineClock(_ files: [(file: String, status: FileStatus)]) -> DoctorFinding {
        let now = Clock.seconds
        let ahead = files.filter { $0.status.modified / 1_000_000_000 > now + 120 }.map(\.file)
        let entries = (try? journal(last: 1000)) ?? []
        if !ahead.isEmpty || entries.contains(where: { (Timestamp.seconds($0.time) ?? 0) > now + 120 }) {
            return DoctorFinding(
                "clock",
                ahead.isEmpty ? "the journal has changes from the future" : "from the future: \(Self.some(ahead))",
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

    private func examineWatching() -> DoctorFinding {
        switch StoreWatcher(self).kind {
        case .notices: DoctorFinding(sound: "watching", "the system tells of changes")
        case .polling(let reason):
            DoctorFinding(
                "watching", "the files are looked at every two seconds: \(reason)",
                remedy: "Changes by others appear a little later. 'sysctl fs.inotify' shows the limits of this machine."
            )
        }
    }

    /// Every file and folder of the store, backups left out: they may be many.
    private func allFiles() -> [(file: String, status: FileStatus)] {
        var found: [(file: String, status: FileStatus)] = []
        func visit(_ folder: String, depth: Int) {
            for name in (try? FileSystem.names(in: folder.isEmpty ? root : "\(root)/\(folder)")) ?? [] {
                let file = folder.isEmpty ? name : "\(folder)/\(name)"
                guard let status = try? FileSystem.status(at: "\(root)/\(file)") else { continue }
                found.append((file, status))
                if status.isFolder, depth < 3, name != "backups" { visit(file, depth: depth + 1) }
            }
        }
        visit("", depth: 0)
        return found
    }

    private static func some(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
    }
}
