@testable import Exchange
import SolutionsPartner
import Testing

/// Files of very old programs, whose lines end in CR alone.
@Suite struct OldLineEndTests {
    private let text = "CustomerTenantId,Month,ServiceLevel2,ACR_USD\rt1,2022-10-01,Storage,5\rt2,soon,Storage,6"

    @Test(arguments: [1, 7, 100_000], ["", "\r"])
    func areReadLineByLine(_ piece: Int, _ end: String) throws {
        let reader = DownloadReader()
        let file = try reader.read(BytesInMemory(text + end, piece: piece), name: "x.csv", chunk: 16)
        #expect(file.rows == 1 && file.faultCount == 1 && file.faults.first?.line == 3)
        #expect(file.faults.first?.problem.hasSuffix("found 'soon'") == true)
    }

    @Test func headersAloneAreNoSuchFiles() throws {
        for end in ["", "\r", "\r\n", "\n"] {
            let reader = DownloadReader()
            let file = try reader.read(
                BytesInMemory("CustomerTenantId,Month,ServiceLevel2,ACR_USD\(end)"), name: "x.csv")
            #expect(file.report == .azure && file.rows == 0 && file.faultCount == 1)
            #expect(file.faults.first?.problem.hasPrefix("the report has no rows") == true)
        }
    }
}
