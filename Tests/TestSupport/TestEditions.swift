import Glibc
public import SolutionsPartner

/// The editions of this package, read from their source files, so that a test of rules needs nothing embedded.
public enum TestEditions: Sendable {
    /// The names of all editions in the order of the catalog.
    public static let names = ["2022-03", "2022-10", "2023-01", "2023-06", "2023-12", "2025-03", "2026-07"]

    /// A catalog of all editions.
    public static func catalog() throws -> EditionCatalog {
        EditionCatalog(
            entries: try names.map {
                try EditionCatalog.Entry(text: text($0))
            })
    }

    /// One edition, read once for all tests.
    public static func edition(_ name: String) throws -> ProgramEdition {
        guard let edition = all[name] else { throw Unusable("there is no edition \(name)") }
        return try edition.get()
    }

    private static let all: [String: Result<ProgramEdition, any Error>] = Dictionary(
        uniqueKeysWithValues: names.map { name in (name, Result { try catalog().edition(name) }) })

    /// One edition as it reads on a day, read once for all tests.
    public static func edition(_ name: String, on day: CalendarDate) throws -> ProgramEdition {
        guard let edition = try readings[name]?.get().first(where: { $0.reading.holds(on: day) }) else {
            throw Unusable("there is no edition \(name)")
        }
        return edition
    }

    /// The text of an edition's file.
    public static func text(_ name: String) throws -> [UInt8] {
        try bytes(of: "Sources/SolutionsPartner/Editions/\(name).json")
    }

    private static let readings: [String: Result<[ProgramEdition], any Error>] = Dictionary(
        uniqueKeysWithValues: names.map { name in (name, Result { try catalog().readings(of: name) }) })

    /// A day in the first months of an edition, on which every certification of its lists counts.
    public static func day(in edition: String) throws -> CalendarDate {
        switch edition {
        case "2022-03": try date("2022-06-01")
        case "2022-10": try date("2022-12-01")
        case "2023-01": try date("2023-02-01")
        case "2023-06": try date("2023-06-20")
        case "2023-12": try date("2024-01-15")
        case "2025-03": try date("2025-03-15")
        default: try date("2026-07-15")
        }
    }

    /// The day that a text names.
    public static func date(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(text) else { throw Unusable("\(text) is no day") }
        return date
    }

    /// The bytes of a file of this package, by its path from the top.
    public static func bytes(of path: String, file: StaticString = #filePath) throws -> [UInt8] {
        let top = "\(file)".split(separator: "/").dropLast(3).joined(separator: "/")
        let descriptor = unsafe open("/\(top)/\(path)", O_RDONLY)
        guard descriptor >= 0 else { throw Unusable("cannot open \(path)") }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe Glibc.read(descriptor, &part, part.count)
            guard count > 0 else { break }
            bytes += part[..<count]
        }
        return bytes
    }

    /// Thrown when a test asks for something that does not exist.
    public struct Unusable: Error, CustomStringConvertible {
        /// What is missing.
        public let description: String

        init(_ description: String) { self.description = description }
    }
}
