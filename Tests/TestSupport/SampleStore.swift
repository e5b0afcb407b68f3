/// The sample store of the repository.
public enum SampleStore: Sendable {
    /// The folder of the repository.
    public static var repository: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }

    /// The folder of the sample store.
    public static var path: String { "\(repository)/SampleData" }
}
