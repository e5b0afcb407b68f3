internal import ArgumentParser
internal import Dashboard
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

extension StoreWork {
    /// Adds, renames or removes a partner, as the dashboard asks for.
    mutating func perform(_ request: RosterRequest, _ state: inout DashboardState) {
        var patient = store.store
        if saves != nil { patient.lockWait = Self.briefly }
        do throws(StoreError) {
            switch request {
            case .add(let name):
                let id = try patient.unusedPartnerKey(for: name)
                try patient.addPartner(id: id, name: name, note: .now())
                refresh([id], &state)
                state.didAdd(partner: id)
            case .rename(let id, let name):
                let old = state.store[id]?.name ?? id
                try patient.renamePartner(id, to: name, note: .now())
                refresh([id], &state)
                state.didRename(partner: id, from: old)
            case .change(let id, let particular, let value):
                let edit = Edit(input: particular.input, value: value)
                try patient.commit([edit], to: id, note: .now())
                refresh([id], &state)
                let odd = (state.store[id]?.scored).map {
                    $0.card.edition.doubts(about: [edit], of: $0.partner, on: $0.card.day)
                }
                let shared = state.owners(in: [edit]).doubts(about: [edit], of: id)
                state.didChange(particular: particular, of: id, (odd ?? []) + shared)
            case .remove(let id):
                let name = state.store[id]?.name ?? id
                let isFaulty = state.store[id]?.scored == nil
                try patient.removePartner(id, note: .now())
                refresh([id], &state)
                state.didRemove(partner: id, called: name, wasFaulty: isFaulty)
            }
        } catch .locked(let holder) {
            state.show(warning: "Nothing was changed: \(holder.named) is saving. Try again.")
        } catch {
            reload(&state)
            tell(failure: error, &state)
        }
    }
}
