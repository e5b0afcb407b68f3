internal import JSONTree
internal import SolutionsPartner
internal import System

extension PartnerStore {
    /// Everything that is wrong or odd in any file of the store, in the order of the files and the places in them.
    ///
    /// A partner whose document only holds oddities, such as a misspelt measure, can be opened and scored all the same.
    package func validate() -> [FileFinding] {
        var (catalog, findings) = catalog()
        let check = PartnerCheck(known: KnownInputs(of: catalog))
        findings = settingsFindings(editions: check.known.editions) + findings
        let ids: [String]
        do {
            ids = try partnerIDs()
        } catch {
            return error.findings(in: "partners") + findings
        }
        var fileOfName: [String: String] = [:]
        var fileOfAccount: [String: String] = [:]
        var ofPartners: [FileFinding] = []
        // Documents are read and checked on all cores; none stays in memory.
        WorkCrew().work(on: ids.count, tools: {}, { place, _ in examine(ids[place], check) }) { examined in
            ofPartners += examined.findings
            for (account, position, path) in examined.accounts {
                // Nothing is wrong with either document, but no file of the account can be told whose it is.
                if let other = fileOfAccount[account], other != examined.file {
                    ofPartners.append(
                        FileFinding(
                            file: examined.file,
                            fault: JSONFault(
                                position: position, path: path, expected: "an account of its own",
                                found: "the account \(account), which \(other) has too"),
                            isRemark: true))
                }
                fileOfAccount[account] = examined.file
            }
            guard let (name, position) = examined.name else { return }
            if let other = fileOfName[name] {
                ofPartners.append(
                    FileFinding(
                        file: examined.file,
                        fault: JSONFault(
                            position: position, path: "name", expected: "a name of its own",
                            found: "the name that \(other) has too")))
            }
            fileOfName[name] = examined.file
        }
        return findings
            + ofPartners.sorted {
                ($0.file, $0.fault.position.line, $0.fault.position.column)
                    < ($1.file, $1.fault.position.line, $1.fault.position.column)
            }
    }

    /// What was found in the files of one partner.
    private struct Examined: Sendable {
        let file: String
        /// The name in small letters with its place; `nil` for a document that cannot be understood.
        var name: (text: String, position: JSONPosition)?
        /// The numbers of its accounts and locations with their places.
        var accounts: [(number: String, position: JSONPosition, path: String)] = []
        var findings: [FileFinding] = []
    }

    private func examine(_ id: String, _ check: PartnerCheck) -> Examined {
        var examined = Examined(file: StorePaths.document(of: id))
        // Somebody may have removed the partner since the folder was listed.
        guard let entry = entryIfThere(id) else { return examined }
        switch entry.document {
        case .failure(let error):
            examined.findings = error.findings(in: examined.file)
            // What is odd is told at once with what is wrong, so that one round of mending is enough.
            if case .faulty = error, let node = try? document(examined.file) {
                examined.findings += check.findings(in: node, besides: examined.findings.map(\.fault)).map {
                    FileFinding(file: examined.file, fault: $0)
                }
            }
        case .success(let document):
            var faults = check.findings(in: document.node)
            if document.isNewerFormat {
                faults.append(newerFormatFault(of: document.node, supported: PartnerDocument.format))
            }
            examined.name = document.node["name"].map { (document.partner.name.lowercased(), $0.position) }
            if let node = document.node["account"], let number = node.text {
                examined.accounts.append((number, node.position, "account"))
            }
            if let node = document.node["accounts"], case .object(let members) = node.content {
                for member in members where member.name != document.partner.accountID {
                    examined.accounts.append((member.name, member.value.position, "accounts.\(member.name)"))
                }
            }
            examined.findings =
                faults.map { FileFinding(file: examined.file, fault: $0) }
                + check.remarks(in: document.node).map {
                    FileFinding(file: examined.file, fault: $0, isRemark: true)
                }
                + outdatedNumbers(of: document).map {
                    FileFinding(file: examined.file, fault: $0, isRemark: true)
                }
        }
        if Identifier.isValid(id) { examined.findings += scenarioFindings(of: id) + recordFindings(of: id) }
        return examined
    }

    /// Derived numbers by a reading that the settings do not have any more: they go on counting until they are reckoned
    /// anew.
    private func outdatedNumbers(of document: PartnerDocument) -> [JSONFault] {
        document.partner.derived.outdated(by: settings.readings).compactMap { month, edition in
            guard let node = document.node.value(at: ["derived", month.description, edition]) else { return nil }
            return JSONFault(
                position: node.position, path: "derived.\(month).\(edition)",
                expected:
                    "numbers by the readings of store.json; 'seventy derived \(document.partner.id) --month \(month) "
                    + "--edition \(edition)' reckons them anew",
                found: "numbers by other readings")
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
        if let costs = settings.costs {
            faults += PlanCosts.read(costs).faults.map { fault in
                var fault = fault
                // The path starts at the top of the document, where people look for it.
                let isDotted = !fault.path.isEmpty && !fault.path.hasPrefix("[")
                fault.path = "costs" + (isDotted ? "." : "") + fault.path
                return fault
            }
        }
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
