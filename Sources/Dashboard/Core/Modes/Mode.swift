/// Who has the keys.
indirect enum Mode: Sendable, Hashable {
    /// The screen: keys are actions.
    case browsing
    /// The field in which a value is being typed.
    case editing(Editor)
    /// The line in which a filter or a search is being typed.
    case finding(Finder)
    /// The list that is laid over the screen.
    case choosing(Popup)
    /// The line that is being typed at the lower edge.
    case typing(Prompt)
    /// A question; whoever had the keys before has them again once it is answered.
    case asking(Question, over: Mode)

    /// Who has the keys when nothing is asked.
    var beneath: Mode {
        get {
            guard case .asking(_, let over) = self else { return self }
            return over
        }
        set {
            if case .asking(let question, _) = self {
                self = .asking(question, over: newValue)
            } else {
                self = newValue
            }
        }
    }
}

extension DashboardState {
    /// The field that is being edited; `nil` while none is.
    var editor: Editor? {
        get { if case .editing(let editor) = mode.beneath { editor } else { nil } }
        set {
            var new = newValue
            // What is typed is about the document as it was when the field was opened.
            if editor == nil { new?.revision = screen.partner.flatMap { revision(of: $0) } }
            change(to: new.map { .editing($0) }, from: editor != nil)
        }
    }

    /// The line in which a filter or a search is being typed; `nil` while none is.
    var finder: Finder? {
        get { if case .finding(let finder) = mode.beneath { finder } else { nil } }
        set { change(to: newValue.map { .finding($0) }, from: finder != nil) }
    }

    /// The list laid over the screen; `nil` while there is none.
    var popup: Popup? {
        get { if case .choosing(let popup) = mode.beneath { popup } else { nil } }
        set { change(to: newValue.map { .choosing($0) }, from: popup != nil) }
    }

    /// The line that is being typed at the lower edge; `nil` while there is none.
    var prompt: Prompt? {
        get { if case .typing(let prompt) = mode.beneath { prompt } else { nil } }
        set {
            let isOpen = prompt != nil
            let new = isOpen ? newValue : newValue.map { takingUpKeptLine($0) }
            change(to: new.map { .typing($0) }, from: isOpen)
        }
    }

    /// What is being asked; `nil` while nothing is.
    var question: Question? {
        get { if case .asking(let question, _) = mode { question } else { nil } }
        set { mode = newValue.map { .asking($0, over: mode.beneath) } ?? mode.beneath }
    }

    /// Hands the keys over, or back to the screen where it was they who had them.
    private mutating func change(to next: Mode?, from isOwn: Bool) {
        if let next { mode.beneath = next } else if isOwn { mode.beneath = .browsing }
    }

    /// Answers a key, whoever has them.
    mutating func answer(_ key: Key) -> [Effect] {
        switch mode {
        case .asking(let question, _):
            pendingKeys = []
            return answer(question, with: key)
        case .choosing(let popup):
            (message, pendingKeys) = (nil, [])
            return answer(popup, with: key)
        case .typing(let prompt):
            pendingKeys = []
            return answer(prompt, with: key)
        case .finding(let finder):
            message = nil
            find(finder, with: key)
            return []
        case .editing(let editor):
            // What others changed is still told when the field is left.
            pendingKeys = []
            edit(editor, with: key)
            if key.code == .enter, self.editor == nil { didTypeOtherValue() }
            keepSelectionVisible()
            return []
        case .browsing:
            message = nil
            if let effects = answerTour(key) { return effects }
            return action(of: key).map { attempt($0) } ?? []
        }
    }

    /// Types pasted text where something is being typed.
    mutating func paste(_ text: String) {
        switch mode {
        case .choosing(var popup):
            guard popup.query != nil else { return }
            popup.query?.insert(text)
            popup.position = ListPosition()
            self.popup = popup
        case .typing(var prompt):
            prompt.field.insert(text)
            prompt.refusal = prompt.field.toldOfCut
            self.prompt = prompt
        case .finding: paste(intoFinder: text)
        case .editing(var editor):
            editor.insert(text)
            self.editor = editor
        case .browsing, .asking: break
        }
    }

    /// Whether a click or a turn of the wheel means nothing: questions and fields are answered by keys alone, so that a
    /// slip of the hand decides nothing.
    var takesKeysOnly: Bool {
        switch mode {
        case .asking, .editing, .typing: true
        case .browsing, .finding, .choosing: false
        }
    }

    /// What was typed and not taken yet; `nil` where nothing would be lost.
    var typedText: String? {
        switch mode.beneath {
        case .editing(let editor): editor.isChanged ? editor.typed : nil
        case .typing(let prompt): prompt.isChanged ? prompt.field.typed : nil
        case .browsing, .finding, .choosing, .asking: nil
        }
    }

    /// Leaves what was being typed, chosen or asked on a screen that is gone.
    mutating func leaveFields() {
        switch mode.beneath {
        case .typing(let prompt) where prompt.purpose == .roster(.partner): break
        case .editing, .finding, .typing: mode.beneath = .browsing
        case .choosing(let popup) where popup.purpose.isAboutScreen: mode.beneath = .browsing
        case .choosing, .browsing, .asking: break
        }
        if question?.answer.isAboutScreen == true { question = nil }
    }
}
