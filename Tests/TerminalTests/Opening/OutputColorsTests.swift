import Dashboard
import Terminal
import Testing

@Suite struct OutputColorsTests {
    private static let rich = TerminalType(name: "xterm-256color", colors: 256)
    private static let poor = TerminalType(name: "vt100", colors: -1)

    @Test(
        arguments: [
            (.automatic, true, nil, nil, rich, .indexed), (.automatic, true, "truecolor", nil, rich, .truecolor),
            (.automatic, true, "24bit", nil, rich, .truecolor), (.automatic, true, "yes", nil, rich, .indexed),
            (.automatic, true, "truecolor", "1", rich, .none), (.automatic, false, "truecolor", nil, rich, .none),
            (.always, false, nil, "1", rich, .indexed), (.never, true, "truecolor", nil, rich, .none),
            (.automatic, true, "truecolor", nil, poor, .none), (.automatic, true, nil, nil, nil, .none),
            (.always, false, nil, nil, nil, .sixteen),
        ] as [(TerminalOptions.Color, Bool, String?, String?, TerminalType?, ColorDepth)])
    func `Texts have the colours that the terminal has and the person wants`(
        option: TerminalOptions.Color, isTerminal: Bool, colorterm: String?, noColor: String?, type: TerminalType?,
        depth: ColorDepth
    ) {
        #expect(
            OutputColors.depth(option, isTerminal: isTerminal, colorterm: colorterm, noColor: noColor, type: type)
                == depth)
    }
}
