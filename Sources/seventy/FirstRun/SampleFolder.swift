internal import Pages
internal import PartnerStore
internal import System

/// The sample store in a folder of its own, which goes when it is no longer looked at.
struct SampleFolder {
    /// Where the store is.
    let path: String

    /// Writes the sample data to a new folder that only the user can read.
    ///
    /// - Throws: When there is no room for it anywhere.
    init() throws {
        let places = UserPlaces().temporary
        var folder: String?
        for place in places where folder == nil { folder = FileSystem.makeTemporaryFolder(in: place) }
        guard let folder else {
            let tried = places.joined(separator: ", ")
            throw CommandFailure(.cannotWrite, "The sample data needs a folder that can be written: \(tried.cleaned).")
        }
        path = folder
        do {
            try OpenStore.createSample(at: folder)
        } catch {
            remove()
            throw error
        }
    }

    /// Takes the folder away.
    func remove() { FileSystem.removeFolder(path) }
}
