internal import System

extension PartnerStore {
    /// Looks at who may do what with every folder and file, and at links.
    func examineModes(_ tree: StoreTree) -> [DoctorFinding] {
        guard let top = tree.top else {
            return [
                DoctorFinding("modes", "the store's folder cannot be looked at", remedy: "Ask the owner of \(path).")
            ]
        }
        let isShared = FilePermissions(inFolder: top.permissions).isShared
        var findings = openToAll(tree, top) + (isShared ? closedToGroup(tree, top) : closedToOwner(tree, top))
        let links = tree.files.filter(\.status.isLink).map(\.file)
        if !links.isEmpty {
            findings.append(
                DoctorFinding(
                    "links", "these are links, which are never written through: \(links.listed)",
                    remedy: "Put the files themselves in their place."))
        }
        let shared = tree.files.filter { $0.status.isRegular && $0.status.links > 1 }.map(\.file)
        if !shared.isEmpty {
            findings.append(
                DoctorFinding(
                    "links", "these have a second name, so that a change of one is a change of both: \(shared.listed)",
                    remedy: "Copy each to a new file, and put that in its place."))
        }
        let strange = tree.files.filter { !$0.status.isRegular && !$0.status.isFolder && !$0.status.isLink }.map {
            "\($0.file) (\($0.status.kind))"
        }
        if !strange.isEmpty {
            findings.append(
                DoctorFinding(
                    "modes", "these are no files: \(strange.listed)", remedy: "Take them out of the store."))
        }
        guard findings.isEmpty else { return findings }
        let readers = readers(tree, top, isShared: isShared)
        let changers = isShared ? "the group may change it" : "one user alone may change it"
        let sound = isShared ? "shared with the group" : "of one user alone"
        return [DoctorFinding(sound: "modes", readers.map { "\(changers), and \($0) may read it" } ?? sound)]
    }

    /// Who may read documents without the right to change them; `nil` for nobody.
    private func readers(_ tree: StoreTree, _ top: FileStatus, isShared: Bool) -> String? {
        func canRead(_ enter: UInt32, _ read: UInt32) -> Bool {
            top.permissions & enter != 0
                && tree.files.contains { $0.status.isRegular && $0.status.permissions & read != 0 }
        }
        if canRead(0o001, 0o004) { return "everybody on this machine" }
        return !isShared && canRead(0o010, 0o040) ? "its group" : nil
    }

    private func openToAll(_ tree: StoreTree, _ top: FileStatus) -> [DoctorFinding] {
        let open = ([(file: ".", status: top)] + tree.files).filter {
            !$0.status.isLink && $0.status.permissions & 0o002 != 0
        }
        guard !open.isEmpty else { return [] }
        return [
            DoctorFinding(
                "modes", "everybody on this machine may change these: \(open.map(\.file).listed)",
                remedy: "chmod -R o-w '\(path)'")
        ]
    }

    private func closedToGroup(_ tree: StoreTree, _ top: FileStatus) -> [DoctorFinding] {
        var findings: [DoctorFinding] = []
        let folders = [(file: ".", status: top)] + tree.files.filter(\.status.isFolder)
        let strays = folders.filter { $0.status.permissions & 0o2070 != 0o2070 }.map(\.file)
        let narrow = tree.files.filter { $0.status.isRegular && $0.status.permissions & 0o060 != 0o060 }.map(\.file)
        let foreign = tree.files.filter { $0.status.group != top.group }.map(\.file)
        if !strays.isEmpty {
            findings.append(
                DoctorFinding(
                    "modes", "these folders do not hand the group on: \(strays.listed)",
                    remedy: "find '\(path)' -type d -exec chmod 2770 {} +"))
        }
        if !narrow.isEmpty {
            findings.append(
                DoctorFinding(
                    "modes", "the group cannot change these files: \(narrow.listed)",
                    remedy: "find '\(path)' -type f -exec chmod 660 {} +"))
        }
        if !foreign.isEmpty {
            findings.append(
                DoctorFinding(
                    "group", "these belong to another group than the store: \(foreign.listed)",
                    remedy: "chgrp -R --reference='\(path)' '\(path)'"))
        }
        return findings
    }

    private func closedToOwner(_ tree: StoreTree, _ top: FileStatus) -> [DoctorFinding] {
        let others = tree.files.filter { $0.status.owner != top.owner }.map(\.file)
        let closed = tree.files.filter {
            !$0.status.isLink && $0.status.permissions & 0o600 != 0o600 && !$0.file.hasPrefix("backups/")
        }.map(\.file)
        var findings: [DoctorFinding] = []
        if !others.isEmpty {
            findings.append(
                DoctorFinding(
                    "modes", "these belong to somebody else than the store: \(others.listed)",
                    remedy: "As root: chown -R --reference='\(path)' '\(path)'"))
        }
        if !closed.isEmpty {
            findings.append(
                DoctorFinding(
                    "modes", "their own owner may not read or change these: \(closed.listed)",
                    remedy: "chmod -R u+rwX '\(path)'"))
        }
        return findings
    }
}
