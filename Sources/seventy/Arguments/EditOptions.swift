internal import ArgumentParser
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
    func edits(of partner: Partner, in edition: ProgramEdition) throws(CommandFailure) -> [Edit] {
        var edits: [Edit] = []
        var faults: [String] = []
        for text in set {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[1].isEmpty else {
                let name = parts[0].cleaned
                faults.append("'--set \(text.cleaned)' has no value. Write '--set \(name)=VALUE' or '--unset \(name)'.")
                continue
            }
            do throws(EditRefusal) {
                edits.append(try edition.edit(parts[0], to: parts[1]))
            } catch {
                faults.append(error.description.cleaned)
            }
        }
        for name in unset {
            do throws(EditRefusal) {
                edits += try edition.removals(of: name, from: partner)
            } catch {
                faults.append(error.description.cleaned)
            }
        }
        guard faults.isEmpty else { throw CommandFailure(.usage, faults.joined(separator: "\n")) }
        return edits
    }
}

extension ProgramEdition {
    /// The changes that make an input unknown: it may have been entered under any of its names.
    fileprivate func removals(of name: String, from partner: Partner) throws(EditRefusal) -> [Edit] {
        let edit = try edit(name, to: nil)
        let aliases = definitions.filter { $0.name == edit.input }.flatMap(\.aliases)
        return [edit] + Set(aliases).sorted().filter { partner.measures[$0] != nil }.map { Edit(input: $0, value: nil) }
    }
}
