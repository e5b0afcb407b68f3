internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// What the screen shows, in a few words such as `Contoso Consulting, overview`.
    public var title: String {
        guard let id = screen.partner else {
            return switch screen.kind {
            case .help: "Help"
            case .portfolio: store.title ?? "Partners"
            default: "\(store.title ?? "The store"), activity"
            }
        }
        let name = name(of: id)
        guard let scored = partner(id) else { return "\(name), faults" }
        let place = Chrome.place(of: screen.content, in: scored) ?? "overview"
        let isWhatIf = overlays[id].map { $0.isShown && !$0.isEmpty } ?? false
        return "\(name), \(place)\(isWhatIf ? ", what if" : "")"
    }
}
