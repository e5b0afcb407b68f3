internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// The conversation with somebody who has no store yet: plain lines, so that it works on every terminal and with every
/// screen reader.
struct FirstRun {
    /// What is to be opened in the end.
    enum Outcome {
        case sample
        case store(String)
        case nothing
    }

    /// Where a store is looked for when nobody names one.
    let place: StorePlace
    /// Waits for the next line that is typed.
    var next: () -> InputLines.Line? = InputLines.next

    /// Asks what the person wants, and makes a store where that is it.
    func outcome() throws -> Outcome {
        say(
            """

            Welcome to seventy. It shows how far partners are from the Microsoft Solutions
            Partner designations, what is missing, and what would bring it.

            There are no partners yet. What would you like to do?

              1  Look around with invented partners; nothing is kept
              2  Make a store for your own partners
              3  Quit


            """)
        while let choice = ask("Type 1, 2 or 3 and press Enter [1]:") {
            switch choice {
            case "", "1": return .sample
            case "2":
                guard let path = try makeStore() else { return .nothing }
                return .store(path)
            case "3", "q", "Q": return .nothing
            default: say("'\(choice.cleaned)' is none of them.\n")
            }
        }
        return .nothing
    }

    /// Makes a store with a first partner; `nil` when the person gave up.
    private func makeStore() throws -> String? {
        say("\nA store is a folder with a file for each partner. It can be moved and shared.\n\n")
        guard let path = chosenFolder() else { return nil }
        guard let name = chosenName() else { return path }
        if !name.isEmpty {
            let id = PartnerKey(name: name).text
            try OpenStore.open(StorePlace(path)).add(id, name: name, account: nil)
            say("Added \(name.cleaned) under the key \(id).\n")
        }
        let isUsual = place.path == path && place.origin == .standard
        let command = isUsual ? "seventy" : "seventy \(path.quotedForShell)".cleaned
        say("\nIn the dashboard, open a designation and press e to enter a number, s to save,\n")
        say("? for help. Later, '\(command)' opens it again.\n\n")
        return ask("Press Enter to open the dashboard.") == nil ? nil : path
    }

    /// The name of a partner, empty for none; `nil` when the person gave up.
    private func chosenName() -> String? {
        while let name = ask("Name of your first partner, such as Contoso Consulting:") {
            if name.count <= Particular.longestName { return name }
            say("That is too long for a name: at most \(Particular.longestName) characters.\n")
        }
        return nil
    }

    /// The folder in which a store was made; `nil` when the person gave up.
    private func chosenFolder() -> String? {
        while let answer = ask("Folder [\(place.path.cleaned)]:") {
            let path = answer.isEmpty ? place.path : answer.homeExpanded
            do {
                if !(path.hasPrefix("/") && path == place.path) { try refuseUnlikely(path) }
                FileSystem.makeParents(of: path)
                try OpenStore.create(at: path, title: nil)
                say("Made a store in \(path.cleaned).\n\n")
                return path
            } catch {
                say("\(CommandFailure(reporting: error)?.message ?? "\(error)")\n")
            }
        }
        return nil
    }

    /// Refuses what is more likely a name than a folder.
    private func refuseUnlikely(_ path: String) throws(CommandFailure) {
        guard !path.contains("/"), path.contains(" ") else { return }
        throw CommandFailure(.usage, "'\(path.cleaned)' looks like a name. The folder comes first, as in ~/partners.")
    }

    private func say(_ text: String) { try? StandardStreams.writeOutput(text) }

    /// The answer without blanks around it; `nil` at the end of the input.
    private func ask(_ question: String) -> String? {
        while true {
            say(question + " ")
            switch next() {
            case .text(let line)?: return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            case .tooLong?: say("\nThat line is too long for an answer.\n")
            case nil:
                say("\n")
                return nil
            }
        }
    }
}

/// The key that a partner gets from its name: lower-case letters, digits and dashes.
struct PartnerKey {
    let text: String

    init(name: String) {
        let letters = name.lowercased().unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) ? Character(scalar) : "-"
        }
        let words = String(letters).split(separator: "-")
        let text = String(words.joined(separator: "-").prefix(40))
        self.text = [text, "partner-\(text)"].first(where: Identifier.isValid) ?? "partner"
    }
}
