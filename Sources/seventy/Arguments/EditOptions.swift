internal import ArgumentParser
internal import Pages
internal import SolutionsPartner

/// The options that name changes of facts.
struct EditOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Give an input a value; may be repeated.", valueName: "input=value"))
    var set: [String] = []

    @Option(help: ArgumentHelp("Take a fact away, so that it is unknown again; may be repeated.", valueName: "input"))
    var unset: [String] = []

    /// The changes in the order of the options, those that set before those that take away.
    ///
    /// - Throws: `CommandFailure` with every fault at once.
    func edits(in edition: ProgramEdition, of partner: Partner) throws(CommandFailure) -> [Edit] {
        let edits = try Self.edits(setting: set, unsetting: unset, in: edition)
        try partner.refuse(edits)
        return edits
    }

    /// The changes that are to be kept, particulars of the partner among them.
    ///
    /// - Parameter editions: The editions that a partner can be pinned to.
    func facts(in edition: ProgramEdition, editions: [String]) throws(CommandFailure) -> [Edit] {
        try Self.edits(setting: set, unsetting: unset, in: edition, kept: editions)
    }

    /// Whether nothing changes.
    var isEmpty: Bool { self.set.isEmpty && unset.isEmpty }

    /// The changes that some options name.
    ///
    /// - Parameter editions: The editions that a partner can be pinned to, for changes that are to be kept; `nil` for
    ///   those that are tried out.
    /// - Throws: `CommandFailure` with every fault at once.
    static func edits(
        setting set: [String], unsetting unset: [String] = [], in edition: ProgramEdition,
        kept editions: [String]? = nil
    ) throws(CommandFailure) -> [Edit] {
        func edit(_ name: String, to text: String?) throws(EditRefusal) -> Edit {
            guard let editions else { return try edition.edit(name, to: text) }
            return try edition.fact(name, to: text, editions: editions)
        }
        var edits: [Edit] = []
        var faults: [String] = []
        // Of two changes of one input nobody can tell which is meant: the order of different options is not kept.
        var given: [InputName: String] = [:]
        func add(_ edit: Edit, _ option: String) {
            if let before = given.updateValue(option, forKey: edit.input) {
                faults.append(
                    "'\(before)' and '\(option)' both change \(edit.input.rawValue). Name each input once.".cleaned)
            }
            edits.append(edit)
        }
        for text in set {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[1].isEmpty else {
                let name = parts[0].cleaned
                faults.append("'--set \(text.cleaned)' has no value. Write '--set \(name)=VALUE' or '--unset \(name)'.")
                continue
            }
            do throws(EditRefusal) {
                add(try edit(parts[0], to: parts[1]), "--set \(text)")
            } catch {
                faults.append(error.description.cleaned)
            }
        }
        edits = edits.inFittingOrder
        for name in unset {
            do throws(EditRefusal) {
                add(try edit(name, to: nil), "--unset \(name)")
            } catch {
                faults.append(error.description.cleaned)
            }
        }
        guard faults.isEmpty else { throw CommandFailure(.usage, faults.joined(separator: "\n")) }
        return edits
    }
}

extension Partner {
    /// Refuses changes that would change nothing, since what they speak of is not there.
    ///
    /// - Throws: `CommandFailure` with the reason.
    func refuse(_ edits: [Edit]) throws(CommandFailure) {
        if let refusal = refusal(of: edits) { throw CommandFailure(.usage, refusal.description.cleaned) }
    }
}
