package import JSONTree
package import SolutionsPartner

/// A partner as its document describes it, together with the document.
package struct PartnerDocument: Sendable {
    /// The version of the format that this program writes.
    package static let format = 1

    /// The facts.
    package let partner: Partner

    /// How often the document was changed; every save raises it by one.
    package let revision: Int

    /// The document itself, unknown members included.
    package let node: JSONNode

    /// The document's path below the store's folder.
    package let file: String

    /// Whether a newer program wrote the document, so that this one must not.
    package let isNewerFormat: Bool

    /// The document once an edit was made of it by changes of its places.
    func after(_ changes: [FieldChange], of edit: Edit) -> PartnerDocument {
        PartnerDocument(
            partner: partner.applying(CollectionOfOne(edit)), revision: revision,
            node: changes.reduce(node) { $0.setting($1.path, to: $1.value) }, file: file,
            isNewerFormat: isNewerFormat)
    }
}
