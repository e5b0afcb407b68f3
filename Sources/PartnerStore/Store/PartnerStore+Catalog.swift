internal import JSONTree
package import SolutionsPartner
internal import System

extension PartnerStore {
    /// The editions of the program together with those that the store adds or overrides, and what is wrong with those.
    ///
    /// A faulty edition of the store is left out, and one that it would have overridden stays.
    package func catalog() -> (catalog: EditionCatalog, findings: [FileFinding]) {
        var findings: [FileFinding] = []
        var texts: [(file: String, text: [UInt8], entry: EditionCatalog.Entry)] = []
        let names: [String]
        do {
            names = try documents(in: "programs")
        } catch {
            return (.embedded, error.findings(in: "programs"))
        }
        for name in names {
            let file = "programs/\(name)"
            do throws(ReadingFault) {
                let text = try FileSystem.contents(file, below: root, limit: DocumentLimits.bytes)
                do throws(EditionCatalog.Failure) {
                    texts.append((file, text, try EditionCatalog.Entry(text: text)))
                } catch {
                    guard case .faulty(_, let faults) = error else { continue }
                    findings += faults.map { FileFinding(file: file, fault: $0) }
                }
            } catch {
                findings += StoreError.reading(file, error).findings(in: file)
            }
        }
        // Editions of a store may build on each other, so all are there before the first is checked.
        let all = texts.reduce(EditionCatalog.embedded) { $0.adding($1.entry) }
        var catalog = EditionCatalog.embedded
        for (file, text, entry) in texts {
            let faults = ProgramEdition.check(text, in: all).faults
            if faults.isEmpty { catalog = catalog.adding(entry) }
            findings += faults.map { FileFinding(file: file, fault: $0) }
        }
        return (catalog, findings)
    }
}
