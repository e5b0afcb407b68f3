internal import Pages

/// A save that waits for somebody else's to be done.
struct WaitingSave: ScreenState {
    /// Who is saving, as a sentence names them; `nil` while nothing waits.
    var holder: String?
}

extension DashboardState {
    /// Takes note that a save waits: until it is over, nothing of what it is about changes.
    package mutating func beginToWait(for holder: String) { own[WaitingSave.self].holder = holder }

    /// Takes note that the wait is over, whatever came of it.
    package mutating func endWaiting() { own[WaitingSave.self].holder = nil }

    /// Says what is being waited for, whatever else was said but that nothing can be changed meanwhile.
    package mutating func tellOfWaiting() {
        guard let holder = own[WaitingSave.self].holder, message?.text != refusalWhileSaving else { return }
        show(warning: "Waiting for \(holder), who is saving… Esc stops waiting.")
    }

    /// Why nothing can be changed while a save waits; `nil` while none does.
    var refusalWhileSaving: String? {
        own[WaitingSave.self].holder.map {
            "Nothing can be changed while the save waits for \($0). Esc stops waiting."
        }
    }
}
