import Pages
import SolutionsPartner
import Testing

@testable import Dashboard

/// What is promised of every theme that comes with the program.
@Suite struct BundledThemeTests {
    static let names = EmbeddedFile.names(in: "Themes").map { String($0.dropFirst(7).dropLast(5)) }

    /// Themes with colours that are known here; the others leave them to the terminal.
    static let colored = names.filter { !["monochrome", "terminal"].contains($0) }

    /// Roles that are drawn as lines and blocks, not as letters.
    static let shapes: Set<Role> = [.rule, .barFilled, .barReached, .barEmpty, .barMark]

    static func theme(_ name: String) throws -> Theme {
        let (theme, faults) = Theme.read(try #require(EmbeddedFile.bytes(of: "Themes/\(name).json")))
        #expect(faults == [])
        return try #require(theme)
    }

    /// The backgrounds that a theme has to do with: its own, else the usual ones of the terminals it is made for.
    private func backgrounds(of style: ResolvedStyle, in theme: Theme) throws -> [UInt32] {
        if let own = style.background { return [try #require(own.rgb)] }
        return theme.ground == .light ? [0xFFFFFF, 0xF5F5F5] : [0x000000, 0x1E1E1E]
    }

    @Test func allAreThere() {
        #expect(
            Self.names == [
                "dark", "light", "high-contrast", "deuteranopia", "deuteranopia-light", "tritanopia",
                "tritanopia-light", "monochrome", "terminal",
            ])
    }

    @Test(arguments: names)
    func `A theme is named as its file`(name: String) throws {
        let theme = try Self.theme(name)
        #expect(theme.id == name)
        #expect(!theme.name.isEmpty)
    }

    /// A role without a look of its own would look like plain text, and its meaning would be lost.
    @Test(arguments: names, Role.allCases)
    func `Every role has a look`(name: String, role: Role) throws {
        #expect(try Self.theme(name).styles[role] != nil)
    }

    @Test(arguments: colored, [ColorDepth.truecolor, .indexed])
    func `Text stands out from its background`(name: String, depth: ColorDepth) throws {
        let theme = try Self.theme(name)
        let least = name == "high-contrast" ? 7.0 : 4.5
        for role in Role.allCases where !Self.shapes.contains(role) {
            let style = theme.style(of: role, at: depth)
            // Without a colour of its own it is the terminal's text on the terminal's background.
            guard let foreground = style.foreground?.rgb else { continue }
            for background in try backgrounds(of: style, in: theme) {
                let contrast = Light(foreground).contrast(with: Light(background))
                #expect(contrast >= least, "\(role.rawValue) on \(String(background, radix: 16))")
            }
        }
    }

    /// The least contrast of WCAG 2 for what is told by shapes.
    @Test(arguments: colored, [ColorDepth.truecolor, .indexed])
    func `Bars stand out from their background`(name: String, depth: ColorDepth) throws {
        let theme = try Self.theme(name)
        for role in [Role.barFilled, .barReached, .barMark] {
            let style = theme.style(of: role, at: depth)
            let foreground = try #require(style.foreground?.rgb)
            for background in try backgrounds(of: style, in: theme) {
                #expect(Light(foreground).contrast(with: Light(background)) >= 3, "\(role.rawValue)")
            }
        }
    }

    static let visions: [(String, Vision)] =
        colored.map { ($0, .normal) }
        + ["deuteranopia", "deuteranopia-light"].flatMap { [($0, .deuteranopia), ($0, .protanopia)] }
        + ["tritanopia", "tritanopia-light"].map { ($0, .tritanopia) }

    @Test(arguments: visions, [ColorDepth.truecolor, .indexed])
    func `States are told apart by the eyes that a theme is for`(of: (name: String, vision: Vision), depth: ColorDepth)
        throws
    {
        let theme = try Self.theme(of.name)
        func light(_ role: Role) throws -> Light {
            of.vision.seen(Light(try #require(theme.style(of: role, at: depth).foreground?.rgb)))
        }
        let states: [Role] = [.qualified, .blocked, .inProgress, .zero]
        for (place, one) in states.enumerated() {
            for other in states.dropFirst(place + 1) {
                #expect(
                    try light(one).difference(from: light(other)) >= 15, "\(one.rawValue) and \(other.rawValue)")
            }
        }
        #expect(try light(.gain).difference(from: light(.loss)) >= 30)
    }

    /// A word of warning for whoever changes a colour: the plain themes are not for these eyes, the named ones are.
    @Test func `The simulation sees what it is for`() throws {
        let green = Light(0x5F_AF_5F)
        let orange = Light(0xC8_96_50)
        #expect(green.difference(from: orange) > 50)
        #expect(Vision.deuteranopia.seen(green).difference(from: Vision.deuteranopia.seen(orange)) < 15)
    }

    @Test(arguments: ColorDepth.allCases, Role.allCases)
    func `The terminal's theme keeps to the terminal's colours`(depth: ColorDepth, role: Role) throws {
        let style = try Self.theme("terminal").style(of: role, at: depth)
        for case let color? in [style.foreground, style.background] {
            guard case .index(let index) = color else {
                Issue.record("\(role.rawValue) is given as red, green and blue")
                continue
            }
            #expect(index < 16)
        }
    }

    @Test(arguments: Role.allCases)
    func `Monochrome has no colour`(role: Role) throws {
        let style = try Self.theme("monochrome").style(of: role, at: .truecolor)
        #expect(style.foreground == nil && style.background == nil)
    }

    /// What differs in meaning must differ on a terminal without colours too, by attribute or by its own glyph.
    @Test(arguments: names)
    func `The selection is seen without colours`(name: String) throws {
        let theme = try Self.theme(name)
        #expect(theme.style(of: .selected, at: .none).attributes != theme.style(of: .text, at: .none).attributes)
    }

    /// On dark backgrounds black letters, and on light ones white, would be gone.
    @Test(arguments: names, [ColorDepth.eight, .sixteen])
    func `Nothing vanishes where there are few colours`(name: String, depth: ColorDepth) throws {
        let theme = try Self.theme(name)
        let gone: Set<Int> = theme.ground == .dark ? [0] : theme.ground == .light ? [15] : [0, 7, 8, 15]
        for role in Role.allCases {
            let style = theme.style(of: role, at: depth)
            guard case .index(let index)? = style.foreground else { continue }
            if case .index(let behind)? = style.background {
                #expect(index != behind, "\(role.rawValue)")
            } else {
                #expect(!gone.contains(index), "\(role.rawValue)")
            }
        }
    }
}
