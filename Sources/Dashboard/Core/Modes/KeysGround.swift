internal import Pages
internal import SolutionsPartner

/// The partner that is being typed for, as it was read last, so that a document that cannot be read for a moment takes
/// nothing away of what is being typed.
struct KeysGround: ScreenState {
    /// The partner as it could be read last; `nil` while nothing is typed for one.
    var content: PartnerContent?
    /// What is known of the partner while its document cannot be read; `nil` while it can.
    var broken: PartnerSnapshot?
}

extension DashboardState {
    /// The partner without whom what is typed, chosen or asked means nothing; `nil` where that is none.
    var groundOfKeys: String? {
        if let question, let id = question.answer.partner { return id }
        switch mode.beneath {
        case .editing, .finding: return screen.partner
        case .typing(let prompt):
            return prompt.purpose == .roster(.partner) ? nil : prompt.purpose.partner ?? screen.partner
        case .choosing(let popup): return popup.purpose.partner ?? (popup.purpose.isAboutScreen ? screen.partner : nil)
        case .browsing, .asking: break
        }
        return question?.answer.isAboutScreen == true ? screen.partner : nil
    }

    /// Why nothing that is typed can be taken now; `nil` where it can.
    var refusalWhileBroken: String? {
        guard let id = own[KeysGround.self].broken?.id, id == groundOfKeys else { return nil }
        return "\(shortName(of: id)) cannot be read just now. What is typed here waits until it can."
    }

    /// Says in what is being typed why it cannot be taken now; false where it can.
    @discardableResult
    mutating func refuseWhatIsTyped() -> Bool {
        guard let refusal = refusalWhileBroken else { return false }
        editor?.refusal = refusal
        prompt?.refusal = refusal
        return true
    }

    /// Holds on to the partner that is being typed for; once nothing is any more, shows what became of it.
    mutating func holdGround() {
        guard mode != .browsing, let id = groundOfKeys else {
            let broken = own[KeysGround.self].broken
            if own[KeysGround.self].content != nil { own[KeysGround.self] = KeysGround() }
            guard let broken, store.place(of: broken.id) != nil else { return }
            var next = store
            next.take([broken])
            return replaceStore(next, today: today)
        }
        guard own[KeysGround.self].broken == nil else { return }
        let content = store[id]?.content
        own[KeysGround.self].content = content?.scored == nil ? nil : content
    }

    /// A store that was read again, with the partner that is being typed for as it was where it cannot be read now.
    mutating func holdingGround(in read: StoreSnapshot) -> StoreSnapshot {
        guard let id = groundOfKeys, let known = own[KeysGround.self].content, known.id == id, let entry = read[id]
        else { return read }
        if entry.scored == nil {
            own[KeysGround.self].broken = entry
            var next = read
            next.take([PartnerSnapshot(known)])
            return next
        }
        if entry.contentKnown !== known { own[KeysGround.self].broken = nil }
        return read
    }

    /// Asks whoever was typing to take note that it is gone what they typed for: what they go on typing does nothing.
    mutating func askToTakeNote(ofLosing typed: String?) {
        let loss =
            typed.map { "What it was typed for is gone: '\(shortened($0))' is dropped." }
            ?? "What was asked about is gone, and nothing was done."
        guard !isSpoken, question == nil else { return show(warning: loss) }
        question = Question(text: "\(loss) Enter goes on.", answer: .gone)
    }
}

extension Prompt.Purpose {
    /// The partner that it is about; `nil` for the one of the screen, or none.
    var partner: String? {
        switch self {
        case .roster(.rename(let id)), .roster(.person(let id)), .roster(.particular(_, let id)), .save(let id): id
        case .roster(.partner), .scenario, .plan, .table, .view: nil
        }
    }
}

extension Popup.Purpose {
    /// The partner that it is about; `nil` for the one of the screen, or none.
    var partner: String? {
        switch self {
        case .particulars(let id), .edition(let id), .word(_, let id): id
        case .themes, .plan, .palette, .order, .columns, .views, .table, .several: nil
        }
    }
}

extension Question.Answer {
    /// The partner that it is about; `nil` for what is typed, or none.
    var partner: String? {
        switch self {
        case .dropAll(let id), .save(let id, _): id
        case .load(let scenario): scenario.partner
        case .outside(let effect): effect.partner
        case .typed, .quit, .draft, .gone: nil
        }
    }
}

extension Effect {
    /// The partner that a question about it is about; `nil` for none.
    fileprivate var partner: String? {
        switch self {
        case .roster(.rename(let id, _)), .roster(.change(let id, _, _)), .roster(.remove(let id)),
            .saveText(let id, _),
            .scenario(let id, _):
            id
        default: nil
        }
    }
}
