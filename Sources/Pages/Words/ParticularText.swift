package import SolutionsPartner

extension Particular {
    /// What a particular is called on the screen.
    ///
    /// - Parameter name: The name of a person by key; `nil` for one whom nobody knows.
    package func title(naming name: (_ person: String) -> String? = { _ in nil }) -> String {
        switch self {
        case .name: "Name"
        case .account: "Account number"
        case .accounts: "Further accounts"
        case .edition: "Pinned edition"
        case .asOf: "Pinned day"
        case .note: "Note"
        case .apart(let person): "\(name(person) ?? person): who is somebody else"
        case .certificationName(let code, let person): "\(name(person) ?? person): name of \(code)"
        }
    }
}
