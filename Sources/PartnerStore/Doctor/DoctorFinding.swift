/// What an examination of a store found in one respect, and what to do about it.
package struct DoctorFinding: Sendable, Hashable {
    /// What was looked at, such as `write lock`.
    package let subject: String
    /// Whether all is well.
    package let isSound: Bool
    /// What was found, in words.
    package let found: String
    /// What to do; `nil` where nothing is to be done.
    package let remedy: String?

    /// Makes a finding that nothing is to be done about.
    init(sound subject: String, _ found: String) {
        self.subject = subject
        self.found = found
        isSound = true
        remedy = nil
    }

    /// Makes a finding that needs a look.
    init(_ subject: String, _ found: String, remedy: String) {
        self.subject = subject
        self.found = found
        self.remedy = remedy
        isSound = false
    }
}
