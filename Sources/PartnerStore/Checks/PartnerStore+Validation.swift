internal import JSONTree
internal import SolutionsPartner

extension PartnerStore {
    /// Everything that is wrong or odd in any file of the store, in the order of the files and the places in them.
    ///
    /// A partner whose document only holds oddities, such as a misspelt measure, can be opened and scored all the same.
    package func validate() -> [FileFinding] {
        var (catalog, findings) = catalog()
        let check = PartnerCheck(known: KnownInputs(of: catalog))
        findings = settingsFindings(editions: check.known.editions) + findings
        let entries: [PartnerEntry]
        do {
            entries = try partnerIDs().map { PartnerEntry(id: $0, store: self) }
        } catch {
            return error.findings(in: "partners") + findings
        }
        var fileOfName: [String: String] = [:]
        var ofPartners: [FileFinding] = []
        for entry in entries {
            let file = Self.file(of: entry.id)
            switch entry.document {
            case .failure(let error):
                ofPartners += error.findings(in: file)
                // What is odd is told at once with what is wrong, so that one round of mending is enough.
                if case .faulty = error, let node = try? document(file) {
                    ofPartners += check.findings(in: node, besides: ofPartners.map(\.fault)).map {
                        FileFinding(file: file, fault: $0)
                    }
                }
            case .success(let document):
                var faults = check.findings(in: document.node)
                if document.isNewerFormat {
                    faults.append(newerFormatFault(of: document.node, supported: PartnerDocument.format))
                }
                let name = document.partner.name.lowercased()
                if let other = fileOfName[name], let node = document.node["name"] {
                    faults.append(
                        JSONFault(
                            position: node.position, path: "name", expected: "a name of its own",
                            found: "the name that \(other) has too"))
                }
                fileOfName[name] = file
                ofPartners += faults.map { FileFinding(file: file, fault: $0) }
            }
        }
        for entry in entries where Identifier.isValid(entry.id) { ofPartners += scenarioFindings(of: entry.id) }
        return findings
            + ofPartners.sorted {
                ($0.file, $0.fault.position.line, $0.fault.position.column)
                    < ($1.file, $1.fault.position.line, $1.fault.position.column)
            }
    }

    private func scenarioFindings(of partner: String) -> [FileFinding] {
        do {
            return try scenarios(of: partner).flatMap { entry in
                guard case .failure(let error) = entry.scenario else { return [FileFinding]() }
                return error.findings(in: StoreDocument.scenario(partner: partner, name: entry.name).file)
            }
        } catch {
            return error.findings(in: "scenarios/\(partner)")
        }
    }

    private func settingsFindings(editions: [String]) -> [FileFinding] {
        var faults: [JSONFault] = []
        if settings.isNewerFormat {
            faults.append(newerFormatFault(of: settings.node, supported: StoreSettings.format))
        }
        if let edition = settings.edition, !editions.contains(edition), let node = settings.node["edition"] {
            faults.append(
                JSONFault(
                    position: node.position, path: "edition",
                    expected: "one of the editions \(editions.joined(separator: ", "))", found: node.summary))
        }
        if let fees = settings.fees { faults += FeeSchedule.reading(fees).faults }
        return faults.map { FileFinding(file: "store.json", fault: $0) }
    }

    private func newerFormatFault(of node: JSONNode, supported: Int) -> JSONFault {
        let format = node["format"] ?? node
        return JSONFault(
            position: format.position, path: "format",
            expected: "at most \(supported), the newest format that this version of seventy can write",
            found: format.summary)
    }
}
