extension InputName {
    /// The key of the person whom the input is about; `nil` for one about none.
    package var person: String? { PersonEdit(self)?.person ?? Particular(self)?.person }

    /// The fact as reports, records and messages name it: as a change of it is typed, and behind that the name of the
    /// person whose key it has, such as `person.maria.certification.AZ-104 (Maria Silva)`.
    ///
    /// - Parameter name: The name of a person by key; `nil` for one whom nobody knows.
    package func told(naming name: (_ person: String) -> String?) -> String {
        // Of a name that is given or taken away, the values tell it.
        guard let person, PersonEdit(self)?.part != .name, let name = name(person) else { return rawValue }
        return "\(rawValue) (\(name))"
    }
}

extension Partner {
    /// The name of a person by key; `nil` for one who is not listed.
    package func nameOfPerson(_ id: String) -> String? { people.first { $0.id == id }?.name }
}
