/// A change of one fact: what the keyboard, the command line, scenarios, undo and the journal all speak of.
public struct Edit: Sendable, Hashable {
    /// The input that changes.
    public var input: InputName

    /// The new value; `nil` takes the fact away, so that it is unknown again.
    public var value: MeasureValue?

    /// The certification list that a head count stands for; `nil` for other inputs.
    public var list: String?

    /// The other names that a fact which is taken away may have been entered under; none for a new value, which
    /// comes before what stands under an alias.
    public var aliases: [InputName]

    /// Makes a change.
    public init(input: InputName, value: MeasureValue?, list: String? = nil, aliases: [InputName] = []) {
        self.input = input
        self.value = value
        self.list = list
        self.aliases = aliases
    }
}

extension Partner {
    /// The partner with changes applied in their order, as if somebody had entered them.
    public func applying(_ edits: some Sequence<Edit>, provenance: Provenance = Provenance()) -> Partner {
        var partner = self
        for edit in edits {
            if let personEdit = PersonEdit(edit.input) {
                partner.apply(personEdit, value: edit.value)
                continue
            }
            if let particular = Particular(edit.input) {
                partner.set(particular, to: edit.value)
                continue
            }
            if let fact = MembershipInput(edit.input) {
                partner.membership.set(fact, to: edit.value)
                continue
            }
            for alias in edit.aliases { partner.measures[alias] = nil }
            partner.measures[edit.input] = edit.value.map {
                Measure($0, provenance: provenance, list: edit.list)
            }
        }
        return partner
    }
}
