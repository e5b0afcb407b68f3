package import SolutionsPartner

/// The words of the program with their definitions.
package enum GlossaryText {
    /// Read when somebody first asks what a word means.
    package static let glossary = Glossary.embedded
}
