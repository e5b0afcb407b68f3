internal import JSONTree
internal import SolutionsPartner
internal import System

extension PartnerStore {
    /// Documents that are there and that the commands cannot read, and why.
    func refusedDocuments(_ tree: StoreTree) -> [(file: String, reason: String)] {
        let known = Set(tree.unreadable.map(\.file))
        return tree.files.compactMap { file, status in
            guard StoreDocument(file: file) != nil, !known.contains(file) else { return nil }
            do throws(StoreError) {
                _ = try document(file)
                return nil
            } catch {
                if case .unreadable(_, let reason) = error { return (file, reason) }
                return nil
            }
        }
    }

    /// Reads the records of every month as the commands do.
    func examineRecords(_ tree: StoreTree) -> DoctorFinding {
        let partners = Set((try? partnerIDs()) ?? [])
        var (count, troubles): (Int, [String]) = (0, [])
        for (file, _) in tree.files {
            let names = file.split(separator: "/").map(String.init)
            guard names.count == 3, names[0] == RecordsPlace.name, !names[2].hasPrefix("."),
                names[2].hasSuffix(".json"), let month = YearMonth(names[2].dropLast(".json".count))
            else { continue }
            count += 1
            guard partners.contains(names[1]) else {
                troubles.append("\(file) (there is no such partner)")
                continue
            }
            do throws(StoreError) {
                _ = try records(of: names[1], in: month)
            } catch {
                let reason = error.findings(in: file).first?.description ?? file
                troubles.append(reason.hasPrefix(file) ? reason : "\(file) (\(reason))")
            }
        }
        guard !troubles.isEmpty else {
            return DoctorFinding(
                sound: "records", count == 1 ? "1 month, and it can be read" : "\(count) months, and all can be read")
        }
        return DoctorFinding(
            "records", "these cannot be used: \(troubles.listed)",
            remedy: "Move each of them out of the store, and import that month again.")
    }

    /// The lists of imports that can be read by nobody, so that those imports cannot be taken back.
    func damagedBatches(_ tree: StoreTree) -> [String] {
        tree.files.map(\.file).filter { file in
            let names = file.split(separator: "/").map(String.init)
            guard names.count == 5, names[4] == StoreTransaction.listOfBackup, let number = Int(names[3]),
                Array(names.prefix(3)) == Batch.backup(of: names[2])
            else { return false }
            return (try? backup(of: number, partner: names[2])) == nil
        }
    }

    /// What is wrong with the records of a partner.
    func recordFindings(of partner: String) -> [FileFinding] {
        let months: [YearMonth]
        do throws(StoreError) {
            months = try recordMonths(of: partner)
        } catch {
            return error.findings(in: RecordsPlace.folder(of: partner))
        }
        return months.flatMap { month -> [FileFinding] in
            do throws(StoreError) {
                _ = try records(of: partner, in: month)
                return []
            } catch {
                return error.findings(in: RecordsPlace.file(of: partner, month))
            }
        }
    }
}
