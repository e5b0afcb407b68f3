internal import Glibc
internal import Pages
internal import System

/// One line on the terminal that says how far a long piece of work is; nothing at all where messages go elsewhere.
///
/// What is over in the blink of an eye shows nothing.
final class ProgressLine {
    private let write: ((String) -> Void)?
    private let delay: Duration
    private let begin = ContinuousClock.now
    private var shown = ""

    /// Makes a line that is empty yet.
    ///
    /// - Parameters:
    ///   - delay: How long the work goes on without it.
    ///   - write: What takes its letters; `nil` for nobody.
    init(delay: Duration, to write: ((String) -> Void)?) { (self.delay, self.write) = (delay, write) }

    /// Makes a line on the terminal that messages go to, if they go to one.
    convenience init() {
        let isSeen = StandardStreams.isTerminal(STDERR_FILENO)
        self.init(delay: .milliseconds(300), to: isSeen ? { StandardStreams.writeError($0) } : nil)
    }

    /// Says how much is done of something.
    func show(_ label: String, _ done: Int, of all: Int) {
        guard let write, all > 0, begin.duration(to: .now) >= delay else { return }
        let percent = min(100, done * 100 / all)
        let bar = String(repeating: "#", count: percent / 5) + String(repeating: ".", count: 20 - percent / 5)
        let line = "\(label.cleaned.suffix(40)) [\(bar)] \(percent) %"
        guard line != shown else { return }
        shown = line
        write("\r\u{1B}[K\(line)")
    }

    /// Takes the line away.
    func clear() {
        guard let write, !shown.isEmpty else { return }
        shown = ""
        write("\r\u{1B}[K")
    }
}
