package import JSONTree
internal import System

/// Something wrong in one file of a store.
package struct FileFinding: Sendable, Hashable {
    /// The file's path below the store's folder, such as `partners/contoso.json`.
    package var file: String

    /// What is wrong and where; line 0 when it is the file itself.
    package var fault: JSONFault

    /// Whether it is worth knowing while nothing is wrong, such as a name that a later edition may have.
    package var isRemark = false

    /// Makes a finding.
    package init(file: String, fault: JSONFault, isRemark: Bool = false) {
        self.file = file
        self.fault = fault
        self.isRemark = isRemark
    }

    /// Makes a finding about a file that cannot be read at all.
    init(file: String, unreadable reason: String) {
        self.file = file
        fault = JSONFault(
            position: JSONPosition(line: 0, column: 0), path: "", expected: "a file that can be read", found: reason)
    }
}

extension FileFinding: CustomStringConvertible {
    /// The finding as one line, such as `partners/contoso.json:12:9: name: expected a text, found 7`.
    package var description: String {
        fault.position.line > 0 ? "\(file):\(fault)" : "\(file): cannot be read: \(fault.found)"
    }
}

extension StoreError {
    /// The error as findings about a file, for reports that list every file.
    func findings(in file: String) -> [FileFinding] {
        switch self {
        case .faulty(_, let faults): faults.map { FileFinding(file: file, fault: $0) }
        case .unreadable(_, let reason):
            [FileFinding(file: file, unreadable: reason)]
        default: [FileFinding(file: file, unreadable: description)]
        }
    }

    /// Words a fault that reading a file met.
    static func reading(_ file: String, _ fault: ReadingFault) -> StoreError {
        .unreadable(file: file, reason: fault.reason)
    }
}
