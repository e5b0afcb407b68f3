internal import Glibc

extension ReadingFault {
    /// Whether there is nothing of that name.
    package var isMissing: Bool {
        if case .missing = self { true } else { false }
    }

    /// What to do about it, as a sentence that begins with a space; empty where the reason says it.
    package var remedy: String {
        switch self {
        case .missing, .notAFile: " Check the name of the file."
        case .refused(let error) where error.code == EACCES || error.code == EPERM:
            " Ask its owner for the right to read it."
        case .refused: " Check the name of the file."
        case .tooLarge: " Hand it over in parts."
        case .leadsOutside: ""
        }
    }

    /// Whether it is larger than the limit.
    package var isTooLarge: Bool {
        if case .tooLarge = self { true } else { false }
    }

    /// Why a file cannot be read, in words.
    package var reason: String {
        switch self {
        case .missing: "there is no such file"
        case .refused(let error): error.reason
        case .notAFile(let kind): "it is \(kind), not a file"
        case .tooLarge(let bytes, let limit):
            bytes.map { "it has \($0) bytes, and no such file may have more than \(limit.inBytes)" }
                ?? "it goes on behind the \(limit.inBytes) that such a file may have"
        case .leadsOutside: "it is a link that leads out of the store"
        }
    }
}

extension Int {
    /// A number of bytes in the largest unit that it fills, such as `16 MiB`.
    fileprivate var inBytes: String {
        let units = [(1 << 20, "MiB"), (1 << 10, "KiB")]
        let fitting = units.first { self >= $0.0 && self % $0.0 == 0 }
        guard let (size, unit) = fitting else { return "\(self) bytes" }
        return "\(self / size) \(unit)"
    }
}
