import Testing

@testable import System

@Suite("The table of locks")
struct LockTableTests {
    private let table = """
        1: POSIX  ADVISORY  READ  100 08:01:42 0 EOF
        2: FLOCK  ADVISORY  WRITE 4711 08:01:43 0 EOF
        2: -> FLOCK  ADVISORY  WRITE 4712 08:01:43 0 EOF
        3: FLOCK  ADVISORY  READ  4713 08:01:44 0 EOF
        4: FLOCK  ADVISORY  WRITE -1 08:01:45 0 EOF
        """

    @Test(
        "tells who holds one for themselves",
        arguments: [("42", nil), ("43", 4711), ("44", nil), ("45", nil), ("4", nil)])
    func holder(_ inode: String, _ expected: Int32?) {
        #expect(LockTable.holder(of: inode, in: table) == expected)
    }
}
