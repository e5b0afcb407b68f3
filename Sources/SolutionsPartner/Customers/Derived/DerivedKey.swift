/// What a derived number is for: an input and, where tracks count differently, the track.
public struct DerivedKey: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The input.
    public let input: InputName
    /// The track; `nil` where every track reads the same number.
    public let track: TrackID?

    /// Makes a key.
    public init(input: InputName, track: TrackID? = nil) { (self.input, self.track) = (input, track) }

    /// Reads a key written as `azure.deployments` or `azure.net-customer-adds@smb`; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        let words = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), words.count >= 2, words.allSatisfy({ Identifier.isValid($0) }),
            parts.count == 1 || Identifier.isValid(parts[1])
        else { return nil }
        self.init(
            input: InputName(rawValue: parts[0]), track: parts.count == 2 ? TrackID(rawValue: parts[1]) : nil)
    }

    /// The key as it is written.
    public var description: String { track.map { "\(input)@\($0.rawValue)" } ?? input.rawValue }

    /// Orders keys by their letters.
    public static func < (left: DerivedKey, right: DerivedKey) -> Bool { left.description < right.description }
}
