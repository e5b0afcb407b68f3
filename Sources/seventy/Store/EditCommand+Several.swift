internal import Dashboard
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

extension EditCommand {
    /// Changes facts of the partners that the table names, each in a change of its own.
    ///
    /// The whole table is checked first. Where a change fails in the middle, those before it are made, and it is said
    /// which.
    func runForSeveral(in store: OpenStore) throws {
        let wanted = try wantedChanges(in: store)
        for (partner, edits) in wanted {
            guard let refusal = partner.refusal(of: edits) else { continue }
            throw CommandFailure(.badData, "Nothing was changed. \(partner.id): \(refusal)".cleaned)
        }
        if readOnly { throw CommandFailure(.cannotWrite, "Nothing was changed: --read-only refuses every change.") }
        var made: [(partner: Partner, result: CommitResult)] = []
        for (partner, edits) in wanted {
            let (edition, day) = try store.ground.choice(for: partner, scoring.request.rules)
            edition.doubts(about: edits, of: partner, on: day).tell(about: partner)
            do throws(StoreError) {
                made.append((partner, try store.commit(edits, to: partner, reason: reason)))
            } catch {
                let failure = CommandFailure(error)
                let ids = made.filter { !$0.result.changes.isEmpty }.map(\.partner.id)
                let changed = ids.isEmpty ? "" : " Changed before: \(ids.joined(separator: ", "))."
                throw CommandFailure(failure.status, "\(partner.id): \(failure.message)\(changed)")
            }
        }
        let owners = store.owners(in: wanted.flatMap(\.edits))
        for (partner, edits) in wanted { owners.doubts(about: edits, of: partner.id).tell(about: partner) }
        try Output.send(asJSON: format.json) {
            ScoreJSON.document(
                partners: made.map { partner, result in
                    [JSONMember("partner", .string(partner.id)), JSONMember("name", .string(partner.name))]
                        + result.members
                })
        } orText: { output in
            for (partner, result) in made {
                let count = result.changes.count
                let what =
                    count == 0
                    ? "Nothing to change"
                    : "Changed \(count == 1 ? "1 fact" : "\(count) facts"), now revision \(result.revision)"
                output.line("\(partner.name) (\(partner.id)): \(what).".cleaned)
            }
        }
    }

    /// The changes of each partner, by a list with a line for each fact or by a sheet of partners × inputs.
    private func wantedChanges(in store: OpenStore) throws(CommandFailure) -> [(partner: Partner, edits: [Edit])] {
        let file = from ?? "-"
        let bytes = try bytes(file)
        if let sheet = EditSheet(bytes, file: file), !sheet.isList {
            return try sheet.edits(editions: store.ground.shelf.names) { (name) throws(CommandFailure) in
                try store.partner(named: name, isExact: true)
            } edition: { (partner) throws(CommandFailure) in
                try store.ground.choice(for: partner, scoring.request.rules).0
            }
        }
        let table = EditTable(bytes, file: file)
        var wanted: [(partner: Partner, edits: [Edit])] = []
        var seen: Set<String> = []
        for (name, rows) in try table.rowsByPartner() {
            let partner = try store.partner(named: name, isExact: true)
            guard seen.insert(partner.id).inserted else {
                throw CommandFailure(
                    .badData, "Nothing was changed. The table calls \(partner.id) by several names.".cleaned)
            }
            let edition = try store.ground.choice(for: partner, scoring.request.rules).0
            wanted.append((partner, try table.edits(of: rows, in: edition, editions: store.ground.shelf.names)))
        }
        return wanted
    }
}
