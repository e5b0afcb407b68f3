internal import ArgumentParser
internal import SolutionsPartner

/// The option that chooses the store.
struct StoreOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of the store (default: $SEVENTY_STORE, else 'seventy' in your data directory).",
            valueName: "dir"))
    var store: String?
}
