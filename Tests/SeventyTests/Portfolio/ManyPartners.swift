import Dashboard
import PartnerStore
import SolutionsPartner
import System
import TestSupport
import Testing

@testable import seventy

/// A store of so many partners that they are read beside the input.
struct ManyPartners {
    /// More than are read at once.
    static let count = StoreWork.atOnce + 36

    let store: StoreFixture
    /// Where the user's cache is in place of one's own.
    var cacheFolder: String { store.folder.path + "/cache" }

    init(count: Int = Self.count, pinned: Bool = true) {
        let pin = pinned ? #""asOf": "2022-10-15","# : ""
        var partners: [String: String] = [:]
        for number in 0..<count {
            let id = "partner-\(number)"
            partners[id] = """
                {
                  "format": 1, "id": "\(id)", "name": "\(number % 2 == 0 ? "Zebra" : "Alpine") \(number)",
                  "revision": 1, \(pin) "account": "\(4_000_000 + number)",
                  "measures": {"azure.net-customer-adds": {"value": \(number % 4)}}
                }
                """
        }
        store = StoreFixture(partners: partners)
    }

    /// Writes the document of a partner anew, as an editor would.
    func change(_ id: String, name: String, revision: Int = 2, adds: Int = 3) {
        writeFile(
            "\(store.path)/partners/\(id).json",
            """
            {
              "format": 1, "id": "\(id)", "name": "\(name)", "revision": \(revision), "asOf": "2022-10-15",
              "measures": {"azure.net-customer-adds": {"value": \(adds)}}
            }
            """)
    }

    /// The partners with what is needed to read them.
    func shelf() throws -> PartnerShelf {
        PartnerShelf(try PartnerReading(try OpenStore.open(StorePlace(store.path)), RulesRequest()))
    }

    /// The cache of the store.
    func cache(rules: UInt64 = 7) throws -> RowCache {
        let folder = cacheFolder
        let places = UserPlaces { $0 == "XDG_CACHE_HOME" ? folder : nil }
        return try #require(RowCache(store: store.path, rules: rules, RulesRequest(), places: places))
    }

    /// All rows, read at once.
    func rows() throws -> [KnownRow] {
        let reading = try shelf().reading
        return try reading.store.partnerIDs().map { id in
            try #require(reading.row(of: id).row)
        }
    }
}

extension PortfolioReader {
    /// Everything that is being read, once it is there.
    func takeAll() async throws -> [Reading] {
        var all: [Reading] = []
        for _ in 0..<3000 {
            let news = take()
            all += news.rows
            if news.isComplete { return all }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw SupportFailure("the partners were not read")
    }
}
