import TestSupport

/// Stores into which downloads are brought.
extension StoreFixture {
    /// A store of one partner without numbers, and with one person whom somebody typed.
    ///
    /// - Parameter account: The partner's account; `nil` for none, so that the first import notes one.
    static func ofDownloads(account: String? = "4410001") -> StoreFixture {
        let member = account.map { #""account": "\#($0)","# } ?? ""
        return StoreFixture(partners: [
            "contoso": """
            {"format": 1, "id": "contoso", "name": "Contoso", \(member) "asOf": "2022-11-15", "revision": 1,
             "measures": {}, "people": {"alva": {"name": "Alva Northgate", "certifications": {}}}}
            """
        ])
    }

    /// Writes a download beside the store and tells its path.
    func download(_ name: String, _ text: String) -> String {
        let path = "\(folder.path)/\(name)"
        writeFile(path, text)
        return path
    }

    /// The paths of all files of the store, those of its folders included.
    func files() throws -> [String] { try Self.files(in: path) }

    private static func files(in folder: String) throws -> [String] {
        try FileNames.all(in: folder).flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            return (try? FileNames.all(in: path)) == nil ? [path] : try files(in: path)
        }
    }
}
