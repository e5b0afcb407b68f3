import Dashboard
import CNCurses
import CTerminal
import Glibc
import System

extension TerminalSession {
    /// Waits until something happens and returns all that has happened, in one piece, so that the caller draws once.
    ///
    /// Blocks in one `poll(2)`, without a time limit of its own unless a frame waits for a slow line. Once the terminal is
    /// gone or closed it answers ``Event/terminate`` at once.
    ///
    /// - Parameter limit: How long to wait at the most, by a clock that stands still while the machine sleeps; after that
    ///   nothing has happened.
    package func waitForEvents(atMost limit: Duration? = nil) -> [TerminalEvent] {
        let end = limit.map { ContinuousClock.now + $0 }
        while true {
            guard isOpen, !isLost else { return [.input(.terminate)] }
            // ncurses may hold keys that it has read already, where poll cannot see them.
            pending += drainInput().events
            let signals = pollOnce(wait: pending.isEmpty, until: end)
            handle(signals)
            if !pending.isEmpty {
                defer { pending = [] }
                return pending
            }
            presentHeld()
            if let end, end <= .now { return [] }
        }
    }

    /// Reports a descriptor as ``TerminalEvent/readable(_:)`` from now on when it has something to read.
    package func watch(descriptor: Int32) {
        if !watched.contains(descriptor) { watched.append(descriptor) }
    }

    /// Stops the program as Ctrl-Z does, at the next ``waitForEvents()``, with all of its process group: a script that
    /// waits for the program must stop too, or the shell never gets the terminal back.
    ///
    /// Does nothing where nobody could continue it.
    package func suspend() {
        guard isOpen else { return }
        TerminalCalls.stopProcessGroup()
    }

    /// Polls everything once; takes what the keyboard and the watched descriptors have, and returns the signals.
    private func pollOnce(wait: Bool, until end: ContinuousClock.Instant?) -> Signals {
        let limits = [held.map { _ in lineIsBusyFor ?? .zero }, end.map { max(.zero, $0 - .now) }]
        let limit = wait ? limits.compactMap(\.self).min() : .zero
        let readiness = Polling.wait(for: [Self.input, signalDescriptor] + watched, atMost: limit)
        for (descriptor, state) in zip(watched, readiness.dropFirst(2)) where !state.isEmpty {
            pending.append(.readable(descriptor))
            // What is closed has nothing more to tell, and would be told of for ever.
            if state.isDisjoint(with: .readable) { watched.removeAll { $0 == descriptor } }
        }
        if readiness[0].contains(.readable) {
            let (events, count) = drainInput()
            pending += events
            // A terminal that has something to read and gives nothing is at its end. It takes a few such answers, since
            // another process may have been quicker.
            emptyReads = count == 0 ? emptyReads + 1 : 0
        }
        if !readiness[0].isDisjoint(with: .ended) || emptyReads > 3 { loseTerminal() }
        return Signals.take()
    }

    /// The most keys that are answered before signals are looked at and a frame is drawn: whoever sends without a pause
    /// must not keep the program for themselves.
    private static let keysAtOnce = 256

    /// Reads until ncurses has no more, or very many; returns the events and the number of keys and bytes that they came from.
    private func drainInput() -> (events: [TerminalEvent], count: Int) {
        var events: [Event] = []
        var count = 0
        while count < Self.keysAtOnce {
            if decoder.isPasting {
                let bytes = TerminalCalls.bytesWaiting(on: Self.input)
                guard !bytes.isEmpty else { break }
                events += decoder.take(bytes: bytes)
                count += 1
                continue
            }
            guard let code = Curses.nextKey() else { break }
            switch code {
            // ncurses puts this one in its queue by itself when it is told of a new size.
            case KEY_RESIZE: continue
            case KEY_MOUSE: if let event = Curses.nextMouseEvent() { events.append(event) }
            case 0...255: events += decoder.take(byte: UInt8(code))
            default: events += decoder.take(code: code, name: Curses.name(ofKey:))
            }
            count += 1
        }
        if count < Self.keysAtOnce { events += decoder.drained() }
        return (events.map(TerminalEvent.input), count)
    }

    private func handle(_ signals: Signals) {
        var signals = signals
        if signals.contains(.suspend), signals.termination == nil {
            signals.formUnion(stop())
        } else if signals.contains(.resume), signals.termination == nil {
            // Something that cannot be caught has stopped the program, and a shell may have used the terminal since.
            resume()
        }
        if signals.contains(.resize), signals.termination == nil, takeWindowSize() {
            pending.append(.input(.resize(size)))
        }
        if let signal = signals.termination {
            terminationSignal = signal
            pending.append(.input(.terminate))
        }
    }

    /// Hands the terminal to another program for as long as the body runs it, and takes it back afterwards.
    ///
    /// What the window's size and signals came to meanwhile is told by the next ``waitForEvents()``. What was typed for
    /// the other program and was not read by it is dropped: here the same keys would do something else.
    package func lend<Answer, Fault: Error>(_ body: () throws(Fault) -> Answer) throws(Fault) -> Answer {
        guard isOpen, !isLost else { return try body() }
        let isMouseOn = mouse
        // No other program knows what clicks mean that it did not ask for.
        mouse = false
        leave()
        defer {
            // Whoever stopped the other program has stopped this one with it already.
            let signals = Signals.take().subtracting([.suspend, .resume])
            resume()
            mouse = isMouseOn
            dropTyped()
            handle(signals)
        }
        return try body()
    }

    /// Drops what was typed and is not answered yet, on its way here and in ncurses.
    private func dropTyped() {
        guard !isLost, seventy_is_foreground(Self.output) else { return }
        TerminalCalls.dropInput(of: Self.input)
        Curses.dropInput()
        decoder = InputDecoder()
        emptyReads = 0
    }

    /// Stops with the terminal put back, and takes it over again afterwards; returns the signals that came meanwhile.
    private func stop() -> Signals {
        leave()
        seventy_signals_stop()
        let signals = Signals.take().subtracting([.suspend, .resume])
        // A shell that ends a stopped job continues it as well; the terminal is the shell's then.
        guard signals.termination == nil else { return signals }
        resume()
        return signals
    }

    private func resume() {
        // Continued in the background, the terminal is somebody else's; whoever is asked to end meanwhile ends.
        guard seventy_wait_for_foreground(Self.output, seventy_signals_end) else { return }
        comeBack()
        pending.append(.input(.resumed))
        if takeWindowSize() { pending.append(.input(.resize(size))) }
    }

    private func loseTerminal() {
        isLost = true
        terminationSignal = terminationSignal ?? Signals.take().termination ?? SIGHUP
        pending.append(.input(.terminate))
    }
}
