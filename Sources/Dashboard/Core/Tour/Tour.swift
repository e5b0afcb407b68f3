internal import SolutionsPartner

/// A short walk through the dashboard: what is to be seen on a screen, and the key that leads on.
struct Tour: Sendable, Hashable {
    /// The place of the step shown.
    var place = 0

    /// The step shown.
    var step: TourStep { TourStep.all[place] }

    /// Whether nothing comes after the step shown.
    var isLast: Bool { place == TourStep.all.count - 1 }
}

/// One step of the tour.
struct TourStep: Sendable {
    /// What the step is about, in a word or two.
    let title: String
    /// One or two sentences on what is to be seen, given the points that a designation takes and those there are.
    let text: @Sendable (_ required: String, _ maximum: String) -> String
    /// What leads on to the next step; `nil` for the last one.
    let action: Action?
    /// What the action's key does, in words that follow it.
    let prompt: String
    /// Whether the person has done it.
    let isDone: @Sendable (DashboardState) -> Bool

    static let all: [TourStep] = [
        TourStep(
            title: "Overview",
            text: { required, maximum in
                "Designations have up to \(maximum) points each. The mark in every bar stands at \(required): as many points, and no "
                    + "metric at zero, make one qualified."
            },
            action: .open, prompt: "open a designation",
            isDone: { $0.screen.kind == .designation }),
        TourStep(
            title: "A designation",
            text: { _, _ in
                "Each metric shows its value, its points of the most it can give, and what the next unit brings."
            },
            action: .increase, prompt: "try one more",
            isDone: { $0.tourOverlay?.isEmpty == false }),
        TourStep(
            title: "What if",
            text: { _, _ in
                "The line at the top says what that would do. It is a what-if: nothing becomes fact unless you "
                    + "save it."
            },
            action: .undo, prompt: "take it back",
            isDone: { $0.tourOverlay?.isEmpty ?? true }),
        TourStep(
            title: "The way there",
            text: { required, _ in
                "Rather than trying numbers one by one, let the plan look for the least effort that lifts a "
                    + "designation to \(required)."
            },
            action: .plan, prompt: "show the plan",
            isDone: { $0.screen.kind == .plan }),
        TourStep(
            title: "The plan",
            text: { _, _ in
                "What to do for each designation, and what it takes. A plan can be tried as a what-if."
            },
            action: .anniversary, prompt: "go to the anniversary",
            isDone: { $0.screen.kind == .anniversary }),
        TourStep(
            title: "The anniversary",
            text: { _, _ in
                "Every date that matters, and what can be done at the anniversary: what each choice costs, keeps "
                    + "and loses."
            },
            action: .help, prompt: "open the help",
            isDone: { $0.screen.kind == .help }),
        TourStep(
            title: "Help",
            text: { _, _ in
                "The help explains the words on a screen and lists every key. That was the tour; the help tells "
                    + "how to take it again."
            },
            action: nil, prompt: "", isDone: { _ in false }),
    ]
}
