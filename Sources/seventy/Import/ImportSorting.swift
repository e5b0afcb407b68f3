internal import Exchange
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// The files of a folder by the partner whose account they name.
///
/// All of them are read before any is sorted, since a file may tell whose the location of another one is.
struct ImportSorting {
    /// The files of a partner, and the accounts and locations that are the partner's as far as the folder tells.
    struct Share {
        let partner: String
        var files: [String] = []
        let accounts: Set<String>
    }

    private(set) var shares: [Share] = []
    /// The files that belong to no one partner of the store, and why.
    private(set) var strangers: [(file: String, why: String)] = []

    init(
        folder: String, partners: [Partner], store: OpenStore, _ options: ImportOptions
    ) throws(CommandFailure) {
        var files: [FileSummary] = []
        var locations: [(account: String, location: String)] = []
        let progress = ProgressLine()
        defer { progress.clear() }
        for path in try Self.files(in: folder) {
            // One reader for each file, so that no more than what one of them says is in memory.
            let reader = options.reader(on: store.ground.today)
            try reader.take(path, showing: progress)
            files += reader.files
            locations += reader.locations
        }
        let byAccount = PartnerAccounts.byAccount(locations)
        let documents = store.documents
        let owners = partners.map { partner in
            var accounts = PartnerAccounts(documents[partner.id])
            if !accounts.isEmpty { accounts.learn(from: files, byAccount) }
            return (id: partner.id, accounts: accounts)
        }
        shares = owners.map { Share(partner: $0.id, accounts: $0.accounts.known) }
        for file in files {
            let matching = owners.indices.filter { owners[$0].accounts.owns(file) }
            switch matching.count {
            case 0: strangers.append((file.name, Self.why(file)))
            case 1: shares[matching[0]].files.append(file.name)
            default:
                let ids = matching.map { owners[$0].id }.joined(separator: ", ")
                let own = Set(file.accounts.isEmpty ? file.ownIDs : file.accounts)
                let shared = own.filter { number in
                    matching.count { owners[$0].accounts.known.contains(number) } > 1
                }.sorted()
                strangers.append(
                    (
                        file.name,
                        shared.isEmpty
                            ? "it has rows of several partners (\(ids)), so split it by account first"
                            : "several partners (\(ids)) have its account (\(shared.prefix(3).joined(separator: ", "))); "
                                + "take it from all of them but one with 'seventy edit'"
                    ))
            }
        }
        shares.removeAll(where: \.files.isEmpty)
        shares.sort { $0.partner < $1.partner }
    }

    /// Why a file is no partner's.
    private static func why(_ file: FileSummary) -> String {
        if file.isUseless { return "nothing of it could be used" }
        let numbers = file.accounts.isEmpty ? file.ownIDs : file.accounts
        return numbers.isEmpty
            ? "it names no account, so import it to its partner by name"
            : "no partner of this store has its account (\(numbers.prefix(3).joined(separator: ", ")))"
    }

    /// The files in a folder; hidden ones and folders are none.
    private static func files(in folder: String) throws(CommandFailure) -> [String] {
        let names: [String]
        do throws(SystemCallError) {
            names = try FileSystem.names(in: folder)
        } catch {
            throw CommandFailure(
                .notFound, "\(folder.cleaned) cannot be read: \(error.reason). Name a folder of files.")
        }
        let files = names.filter { !$0.hasPrefix(".") }.sorted()
            .map { folder.hasSuffix("/") ? "\(folder)\($0)" : "\(folder)/\($0)" }.filter { FileSystem.isFile($0) }
        guard !files.isEmpty else {
            throw CommandFailure(
                .notFound, "\(folder.cleaned) has no files. Name the folder that the downloads are in.")
        }
        return files
    }
}

extension DownloadReader {
    /// Reads a file to its end.
    func take(_ name: String, showing progress: ProgressLine) throws(CommandFailure) {
        let file = try ImportFile(name)
        do throws(ReadingFailure) {
            try read(file.bytes(showing: progress), name: name)
        } catch {
            throw CommandFailure(.badData, "\(name.cleaned) cannot be taken: \(error.reason). Nothing was changed.")
        }
    }
}
