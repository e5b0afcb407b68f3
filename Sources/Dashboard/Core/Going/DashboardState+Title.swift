extension DashboardState {
    /// What the screen shows, in a few words such as `Contoso Consulting, overview`.
    package var title: String { screen.content.title(in: self) }
}
