internal import Glibc
internal import JSONTree
internal import System

extension PartnerStore {
    /// Examines everything around the documents; changes nothing.
    ///
    /// What cannot be looked at is never told as sound. What needs a look is looked at again, a moment later, until it
    /// stays as it is: a change that somebody makes meanwhile is no damage.
    ///
    /// - Parameter fault: Why the settings of the store cannot be understood, as opening it to be examined told.
    package func examine(_ fault: StoreError? = nil) -> [DoctorFinding] {
        var findings = look(fault)
        for _ in 0..<3 {
            let troubles = findings.filter { !$0.isSound }
            guard !troubles.isEmpty else { break }
            letChangesEnd()
            findings = look(fault)
            if findings.filter({ !$0.isSound }) == troubles { break }
        }
        return findings
    }

    /// Looks once.
    private func look(_ fault: StoreError?) -> [DoctorFinding] {
        let tree = StoreTree(root: root)
        return [examineAccess()] + examineSettings(fault) + examineModes(tree)
            + [examineTree(tree), examineRecords(tree), examineFileSystem(), examineSpace()]
            + [examineLock(tree), examineLeftovers(tree)]
            + examineJournal() + [examineHistories(tree), examineNumbers(tree), examineClock(tree)]
            + [examineBackups(tree), examineWatching()]
    }

    private func examineSettings(_ fault: StoreError?) -> [DoctorFinding] {
        guard let fault else { return [] }
        return [
            DoctorFinding(
                "settings", fault.description,
                remedy: "Until it is put right, only this examination opens the store. {\"format\": 1} is enough.")
        ]
    }

    private func examineAccess() -> DoctorFinding {
        guard let readOnlyReason else { return DoctorFinding(sound: "access", "the store can be written") }
        return DoctorFinding(
            "access", "the store can only be read: \(readOnlyReason)",
            remedy: "Ask the owner of \(path) for membership in its group, if you are to change facts.")
    }

    /// What could not be looked at.
    private func examineTree(_ tree: StoreTree) -> DoctorFinding {
        let unreadable = tree.unreadable + refusedDocuments(tree)
        guard !unreadable.isEmpty else {
            return DoctorFinding(
                sound: "reading", "every folder and file can be opened; 'seventy validate' looks into them")
        }
        let told = unreadable.map { "\($0.file) (\($0.reason))" }
        return DoctorFinding(
            "reading", "these cannot be read, so nothing is known of them: \(told.listed)",
            remedy: "Ask for the right to read where it is refused; move elsewhere what is too large or no document.")
    }

    private func examineFileSystem() -> DoctorFinding {
        let mounts = MountTable(of: root)
        guard let kind = mounts.kind else {
            return DoctorFinding(
                "file system", "the system does not tell on which one the store lies",
                remedy: "Make /proc visible, or make sure that the store lies on a disk of this machine ('df .').")
        }
        guard mounts.isRemote else { return DoctorFinding(sound: "file system", kind) }
        return DoctorFinding(
            "file system", "\(kind), on which locks may not hold and changes come without notice",
            remedy: "Keep the store on a disk of the machine on which people work, and reach it over ssh.")
    }

    private func examineSpace() -> DoctorFinding {
        guard let free = FileSystem.freeSpace(at: root) else {
            return DoctorFinding(
                "disk space", "the system does not tell how much is left", remedy: "Look with 'df -h' and 'df -i'.")
        }
        let words = "\(free.bytes >> 20) MiB\(free.files == .max ? "" : " and \(free.files) files") free"
        guard free.bytes < 64 << 20 || free.files < 1000 else { return DoctorFinding(sound: "disk space", words) }
        return DoctorFinding("disk space", words, remedy: "Make room; a change needs a few times its document.")
    }

    private func examineLock(_ tree: StoreTree) -> DoctorFinding {
        let unseen = DoctorFinding("write lock", "it cannot be looked at", remedy: "Ask the owner of \(path).")
        guard let folder = try? FolderHandle(root) else { return unseen }
        let status: FileStatus?
        do { status = try folder.status(of: StoreLock.file) } catch { return unseen }
        guard let status else { return DoctorFinding(sound: "write lock", "not there yet; the first change makes it") }
        guard status.isRegular else {
            return DoctorFinding(
                "write lock", "\(StoreLock.file) is \(status.kind), so nothing can be saved",
                remedy: "Take it away: the next change makes the file.")
        }
        guard let isHeld = StoreLock.isHeld(in: folder) else {
            return DoctorFinding(
                "write lock", "the file lock cannot be opened", remedy: "chmod 660 '\(path)/lock'")
        }
        if isHeld {
            let holder = StoreLock.holder(in: folder)
            let since = holder.flatMap { $0.since.isEmpty ? nil : " since \($0.since)" } ?? ""
            return DoctorFinding(
                "write lock", "held by \(holder?.description ?? "somebody who left no name")\(since)",
                remedy: "A change takes milliseconds. Look again; if it stays, that process hangs and may be ended.")
        }
        let wanted = FilePermissions(inFolder: tree.top?.permissions ?? 0).lock
        guard status.permissions & ~wanted & 0o077 == 0 else {
            return DoctorFinding(
                "write lock", "others can open the file lock, and so keep everybody from saving",
                remedy: "chmod \(String(wanted, radix: 8)) '\(path)/lock'")
        }
        return DoctorFinding(sound: "write lock", "free")
    }

    private func examineLeftovers(_ tree: StoreTree) -> DoctorFinding {
        let files = tree.files.filter { $0.file.hasSuffix(".saving") }
        // What is being saved in this moment is no leftover, and neither is what a living import makes ready.
        let leftovers = (files.isEmpty || isMidImport ? files : lasting(files)).map(\.file).filter { file in
            !ImportDraft.isLive(file.split(separator: "/").last.map(String.init) ?? file)
        }
        // What its list names is no leftover: without it, the import could not be finished.
        if isMidImport {
            let bytes = try? FileSystem.contents(Batch.list, below: root, limit: DocumentLimits.bytes)
            guard let bytes, (try? JSONNode.parse(bytes)).flatMap(Batch.init) != nil else {
                return DoctorFinding(
                    "leftovers", "\(Batch.list) cannot be understood, so nothing can be saved",
                    remedy: "No import wrote it: rm '\(path)/\(Batch.list)'")
            }
            return DoctorFinding(
                "leftovers", "an import is not finished: \((leftovers + [Batch.list]).listed)",
                remedy: "Leave these files: the next change of the store finishes the import, or takes it back.")
        }
        guard !leftovers.isEmpty else { return DoctorFinding(sound: "leftovers", "none") }
        return DoctorFinding(
            "leftovers", "interrupted changes left these: \(leftovers.listed)",
            remedy:
                "They do no harm: the next change of the same document, or import of the same partner, takes them away."
        )
    }

    /// The files that are there a moment later, and as they were.
    private func lasting(_ files: [(file: String, status: FileStatus)]) -> [(file: String, status: FileStatus)] {
        letChangesEnd()
        return files.filter { file, status in
            ((try? FileSystem.status(at: "\(root)/\(file)")) ?? nil) == status
        }
    }

    /// Waits for as long as a change takes at the most, so that what somebody is about to do is not told as damage.
    func letChangesEnd() { usleep(300_000) }

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
}

extension [String] {
    /// The first few names, and how many there are more.
    var listed: String {
        prefix(5).joined(separator: ", ") + (count > 5 ? " and \(count - 5) more" : "")
    }
}
