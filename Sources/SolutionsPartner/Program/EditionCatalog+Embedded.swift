internal import CEmbedded

extension EditionCatalog {
    /// The editions that travel inside the program.
    ///
    /// Their dates and titles are listed here as well, so that choosing one by date and naming them all reads none; a
    /// test compares them with the documents.
    public static let embedded = EditionCatalog(entries: [
        entry(
            "2022-03", "2022-03-16", "2022-10-02",
            "Preview of the Solutions Partner designations, March to September 2022"),
        entry("2022-10", "2022-10-03", "2023-06-11", "Launch of the Solutions Partner designations, October 2022"),
        // By name only: the day on which it began is not known.
        entry("2023-01", nil, nil, "Business Applications before its change of March 2023"),
        entry("2023-06", "2023-06-12", "2023-11-30", "June to November 2023"),
        entry("2023-12", "2023-12-01", "2025-02-28", "December 2023 to February 2025"),
        entry("2025-03", "2025-03-01", "2026-06-30", "March 2025 to June 2026"),
        entry("2026-07", "2026-07-01", nil, "Since July 2026"),
    ])

    private static func entry(_ id: String, _ from: String?, _ through: String?, _ title: String) -> Entry {
        Entry(
            id: id, title: title, effectiveFrom: from.flatMap { CalendarDate($0) },
            effectiveThrough: through.flatMap { CalendarDate($0) }
        ) { EmbeddedFile.bytes(of: "Editions/\(id).json") ?? [] }
    }
}

/// The files that travel inside the program.
public enum EmbeddedFile: Sendable {
    /// The bytes of a file such as `Themes/dark.json`; `nil` when there is none of that name.
    public static func bytes(of name: String) -> [UInt8]? {
        for index in 0..<cembedded_count() {
            guard let file = unsafe cembedded_at(index), unsafe String(cString: file.pointee.name) == name else {
                continue
            }
            return unsafe Array(UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.length))
        }
        return nil
    }

    /// The names of every file below a folder such as `Themes`, in order.
    public static func names(in folder: String) -> [String] {
        (0..<cembedded_count()).compactMap { index -> String? in
            guard let file = unsafe cembedded_at(index) else { return nil }
            let name = unsafe String(cString: file.pointee.name)
            return name.hasPrefix(folder + "/") ? name : nil
        }
    }
}
