/// The items of the lists that are being read, one list behind the other, the innermost at the end.
///
/// How long a list is becomes known at its end. Gathered here, it is moved into an array of just its size: one
/// allocation for a list instead of one for each doubling, and no counting of references.
@safe struct GatheredItems<Element>: ~Copyable {
    private var room: UnsafeMutablePointer<Element>
    private var capacity: Int
    /// How many items are gathered in all.
    private(set) var count = 0

    init() {
        capacity = 64
        unsafe room = .allocate(capacity: capacity)
    }

    deinit {
        unsafe room.deinitialize(count: count)
        unsafe room.deallocate()
    }

    /// Adds an item at the end.
    mutating func append(_ item: consuming Element) {
        if count == capacity { grow() }
        unsafe (room + count).initialize(to: item)
        count += 1
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        unsafe larger.moveInitialize(from: room, count: count)
        unsafe room.deallocate()
        unsafe room = larger
        capacity *= 2
    }

    /// The item at a place.
    subscript(place: Int) -> Element {
        assert(place >= 0 && place < count)
        return unsafe room[place]
    }

    /// Whether one of the items from a place on is what is looked for.
    func contains(from start: Int, where isWanted: (borrowing Element) -> Bool) -> Bool {
        var place = start
        while place < count {
            if isWanted(unsafe room[place]) { return true }
            place += 1
        }
        return false
    }

    /// Does something with each of the items from a place on.
    func forEach(from start: Int, _ body: (borrowing Element) -> Void) {
        for place in start..<max(start, count) { unsafe body(room[place]) }
    }

    /// Takes the items from a place on.
    mutating func take(from start: Int) -> [Element] {
        let taken = count - start
        guard taken > 0 else { return [] }
        let first = unsafe room + start
        count = start
        return unsafe [Element](unsafeUninitializedCapacity: taken) { target, initialized in
            if let base = target.baseAddress { unsafe base.moveInitialize(from: first, count: taken) }
            initialized = taken
        }
    }
}
