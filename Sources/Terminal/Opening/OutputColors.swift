package import Dashboard
import System

/// How many colours texts on the standard output may have, without opening the terminal: none where the output goes
/// elsewhere, else by `TERM`, `COLORTERM` and `NO_COLOR`.
///
/// ``TerminalOptions/Color/always`` counts for files and pipes too.
package func outputColorDepth(_ option: TerminalOptions.Color) -> ColorDepth {
    OutputColors.depth(
        option, isTerminal: StandardStreams.isTerminal(1), colorterm: Environment.value("COLORTERM"),
        noColor: Environment.value("NO_COLOR"), type: Environment.value("TERM").flatMap(Terminfo.lookUp))
}

/// The choice of a depth for texts.
package enum OutputColors {
    /// The depth for texts; a terminal whose type is not known here has none.
    package static func depth(
        _ option: TerminalOptions.Color, isTerminal: Bool, colorterm: String?, noColor: String?, type: TerminalType?
    ) -> ColorDepth {
        guard isTerminal || option == .always else { return .none }
        // For a file that is to have colours the sixteen are a safe guess.
        let known = type ?? TerminalType(name: "", colors: option == .always ? 16 : 0)
        let depth = TerminalTypeChoice.depth(of: known, option: option, noColor: noColor)
        let isRich = colorterm == "truecolor" || colorterm == "24bit"
        return isRich && depth >= .indexed ? .truecolor : depth
    }
}
