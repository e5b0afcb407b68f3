/// What keys do, for whoever lists them outside of the dashboard, such as the manual page.
package struct KeyListing: Sendable, Hashable {
    /// The names of the keys, the one to show first; without glyphs that a terminal may lack.
    package let keys: [String]
    /// A sentence on what they do.
    package let help: String

    /// Every action in the order of the help screen.
    package static var all: [KeyListing] {
        ActionTable.entries.map { entry in
            KeyListing(keys: entry.keys.map { $0.name(isUTF8: false) }, help: entry.help)
        }
    }
}
