/// A result that is written while it is made, so that one of any length needs the room of a part of it.
///
/// Up to a certain length nothing is written before the end, so that a failure leaves nothing half said.
struct RunningOutput {
    /// The bytes up to which a result is kept back.
    private static let patience = 1 << 20

    private var bytes: [UInt8] = []

    /// Adds bytes.
    mutating func add(_ more: [UInt8]) throws(CommandFailure) {
        bytes += more
        guard bytes.count >= Self.patience else { return }
        try Output.write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Adds text.
    mutating func add(_ text: String) throws(CommandFailure) { try add(Array(text.utf8)) }

    /// Writes what is left.
    func end() throws(CommandFailure) {
        guard !bytes.isEmpty else { return }
        try Output.write(bytes)
    }
}
