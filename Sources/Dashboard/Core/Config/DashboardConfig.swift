package import JSONTree
package import Pages
internal import SolutionsPartner

/// The settings of the person at the keyboard, each `nil` where nothing is said.
package struct DashboardConfig: Sendable {
    /// The name of the theme to begin with.
    package var theme: String?
    /// The characters to draw with.
    package var glyphs: GlyphSet?
    /// The screen to begin with.
    package var start: ScreenName?
    /// How days are written.
    package var dates: DateFormat?
    /// How numbers are written.
    package var numbers: NumberFormat?
    /// Whether the mouse is on from the start.
    package var mouse: Bool?
    /// Whether nothing on the screen may move by itself.
    package var reducedMotion: Bool?
    /// Whether the dashboard is talked with line by line.
    package var linear: Bool?
    /// Which keys do what.
    package var keyMap = KeyMap()
    /// The line on which each member stands, by its name.
    package private(set) var lines: [String: Int] = [:]

    /// Makes settings that say nothing.
    package init() {}

    /// How days and numbers are written, with the usual formats where nothing is said.
    package var formats: Formats { Formats(date: dates ?? .dayMonthYear, number: numbers ?? .point) }

    /// Reads the settings: every faulty line is reported, the rest applies.
    ///
    /// - Returns: The settings; the faults; and warnings about keys that get in each other's way.
    package static func read(
        _ bytes: [UInt8]
    ) -> (config: DashboardConfig, faults: [JSONFault], warnings: [JSONFault]) {
        var config = DashboardConfig()
        let limits = JSONLimits(bytes: ConfigFormat.maximumBytes)
        let (document, mended) = JSONNode.parseMending(bytes, limits: limits, comments: true)
        guard let document else { return (config, mended, []) }
        let faults = JSONFaultList()
        mended.forEach(faults.append)
        let cursor = JSONCursor(document, faults: faults)
        // Notes a fault for anything but an object.
        for member in cursor.members { config.lines[member.name] = member.value.node.position.line }
        cursor.refuseMembers(except: ConfigFormat.config.names)
        _ = cursor["format"]?.asInt(in: 1...1)
        config.theme = cursor["theme"]?.asString
        config.glyphs = cursor["glyphs"]?.asCase(GlyphSet.self)
        config.start = cursor["start"]?.asCase(of: ScreenName.starts)
        config.dates = cursor["dates"]?.asCase(DateFormat.self)
        config.numbers = cursor["numbers"]?.asCase(NumberFormat.self)
        config.mouse = cursor["mouse"]?.asBool
        config.reducedMotion = cursor["reducedMotion"]?.asBool
        config.linear = cursor["linear"]?.asBool
        let warnings = JSONFaultList()
        if let keys = cursor["keys"] { config.keyMap = KeyMap.read(keys, warnings: warnings) }
        return (config, faults.faults.inOrder, warnings.faults.inOrder)
    }
}

extension KeyMap {
    /// Reads the member `keys` of the settings.
    static func read(_ cursor: JSONCursor, warnings: JSONFaultList) -> KeyMap {
        let preset = cursor["preset"]?.asCase(KeyPreset.self) ?? .vim
        var bindings: [KeyBinding] = []
        for (name, entry) in cursor.members where name != "preset" {
            let scope = ScreenKind.allCases.first { $0.name == name }
            guard scope != nil || name == "everywhere" else {
                let known = ["preset", "everywhere"] + ConfigFormat.screens
                entry.fault(
                    expected: NearestName(of: name, among: known).match.map { "a name such as \"\($0)\"" }
                        ?? "one of \(known.joined(separator: ", "))",
                    found: "the unknown name \"\(name.prefix(40))\"")
                continue
            }
            for (keys, value) in entry.members {
                guard let sequence = KeySequence(spelled: keys) else {
                    value.fault(
                        expected: "keys such as \"g\", \"ctrl-x ctrl-s\", \"alt-x\", \"pgdn\" or \"f1\"",
                        found: "\"\(keys.prefix(40))\", "
                            + (keys.split(separator: " ").count > KeySequence.limit
                                ? "which is more than \(KeySequence.limit) keys" : "which no terminal sends"))
                    continue
                }
                guard let action = action(value) else { continue }
                let place = JSONCursor(value.node, path: value.path, faults: warnings)
                bindings.append(KeyBinding(scope: scope, sequence: sequence, action: action.wanted, cursor: place))
            }
        }
        var builder = KeyMapBuilder(preset)
        builder.add(bindings)
        return builder.map
    }

    /// The action that a value names, none for one that takes the keys' meaning away; `nil` for a fault.
    private static func action(_ cursor: JSONCursor) -> (wanted: Action?, Void)? {
        switch cursor.node.content {
        case .null, .string(""): return (nil, ())
        case .string(let name):
            if let action = Action(rawValue: name) { return (action, ()) }
            let hint = NearestName(of: name, among: Action.allCases.map(\.rawValue)).match
            cursor.fault(
                expected: hint.map { "an action such as \"\($0)\"" } ?? "the name of an action; 'seventy config show "
                    + "--json' lists them")
        default: cursor.fault(expected: "the name of an action, or null for none")
        }
        return nil
    }
}
