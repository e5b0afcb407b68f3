public import JSONTree

extension Theme {
    /// Reads a theme document and reports every fault in it at once.
    ///
    /// A theme has an `id`, a `name` and `roles`. A role has a `color` (`#rrggbb`, or an object with `rgb`, `indexed`
    /// and `ansi`), a `background` likewise, `bold`, `dim`, `underline`, `reverse`, `italic`, and `mono`, a list of
    /// attributes for terminals without colour.
    public static func read(_ text: [UInt8]) -> (theme: Theme?, faults: [JSONFault]) {
        let list = JSONFaultList()
        let document: JSONNode
        do {
            document = try JSONNode.parse(text, comments: true)
        } catch {
            return (nil, error.faults)
        }
        let cursor = JSONCursor(document, faults: list)
        cursor.refuseMembers(except: ["format", "id", "name", "roles"])
        _ = cursor.required("format")?.asInt(in: 1...1)
        let id = cursor.required("id")?.asString ?? ""
        let name = cursor.required("name")?.asString ?? id
        var styles: [Role: RoleStyle] = [:]
        for (roleName, entry) in cursor.required("roles")?.members ?? [] {
            guard let role = Role(rawValue: roleName) else {
                entry.fault(
                    expected: "one of the roles \(Role.allCases.map(\.rawValue).joined(separator: ", "))",
                    found: "the unknown name \"\(roleName.prefix(40))\"")
                continue
            }
            styles[role] = style(entry)
        }
        return (list.faults.isEmpty ? Theme(id: id, name: name, styles: styles) : nil, list.faults)
    }

    private static let attributes: [String: TextAttributes] = [
        "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse, "italic": .italic,
    ]

    private static func style(_ cursor: JSONCursor) -> RoleStyle {
        cursor.refuseMembers(except: Set(attributes.keys).union(["color", "background", "mono"]))
        var style = RoleStyle(foreground: color(cursor["color"]), background: color(cursor["background"]))
        for (name, attribute) in attributes where cursor[name]?.asBool == true { style.attributes.insert(attribute) }
        for item in cursor["mono"]?.items ?? [] {
            guard let name = item.asString else { continue }
            if let attribute = attributes[name] {
                style.mono.insert(attribute)
            } else {
                item.fault(expected: "one of \(attributes.keys.sorted().joined(separator: ", "))")
            }
        }
        return style
    }

    private static func color(_ cursor: JSONCursor?) -> ColorChoice? {
        guard let cursor else { return nil }
        if case .object = cursor.node.content {
            cursor.refuseMembers(except: ["rgb", "indexed", "ansi"])
            guard let rgb = cursor.required("rgb").flatMap({ hex($0) }) else { return nil }
            return ColorChoice(
                rgb: rgb, indexed: cursor["indexed"]?.asInt(in: 0...255) ?? NearestColor.indexed(rgb),
                ansi: cursor["ansi"]?.asInt(in: 0...15) ?? NearestColor.ansi(rgb))
        }
        return hex(cursor).map {
            ColorChoice(rgb: $0, indexed: NearestColor.indexed($0), ansi: NearestColor.ansi($0))
        }
    }

    private static func hex(_ cursor: JSONCursor) -> UInt32? {
        if case .string(let text) = cursor.node.content, text.utf8.count == 7, text.hasPrefix("#"),
            let value = UInt32(text.dropFirst(), radix: 16)
        {
            return value
        }
        cursor.fault(expected: "a colour such as \"#5fafd7\"")
        return nil
    }
}

/// The entries of a terminal's tables that come nearest to a colour.
enum NearestColor {
    /// The nearest of the fixed entries 16 to 255 of the table of 256.
    static func indexed(_ rgb: UInt32) -> Int {
        let levels = [0, 95, 135, 175, 215, 255]
        func nearest(_ value: Int) -> Int {
            levels.indices.min { abs(levels[$0] - value) < abs(levels[$1] - value) } ?? 0
        }
        let (red, green, blue) = parts(rgb)
        let cube = (nearest(red), nearest(green), nearest(blue))
        let cubeDistance = distance(rgb, (levels[cube.0], levels[cube.1], levels[cube.2]))
        let gray = min(max(((red + green + blue) / 3 - 3) / 10, 0), 23)
        let level = 8 + gray * 10
        if distance(rgb, (level, level, level)) < cubeDistance { return 232 + gray }
        return 16 + 36 * cube.0 + 6 * cube.1 + cube.2
    }

    /// The nearest of the sixteen colours as most terminals draw them.
    static func ansi(_ rgb: UInt32) -> Int {
        let table: [(Int, Int, Int)] = [
            (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (60, 60, 238), (205, 0, 205), (0, 205, 205),
            (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255),
            (0, 255, 255), (255, 255, 255),
        ]
        return table.indices.min { distance(rgb, table[$0]) < distance(rgb, table[$1]) } ?? 7
    }

    private static func parts(_ rgb: UInt32) -> (Int, Int, Int) {
        (Int(rgb >> 16 & 0xFF), Int(rgb >> 8 & 0xFF), Int(rgb & 0xFF))
    }

    private static func distance(_ rgb: UInt32, _ other: (Int, Int, Int)) -> Int {
        let (red, green, blue) = parts(rgb)
        // The eye tells greens apart best and blues worst.
        return 3 * (red - other.0) * (red - other.0) + 4 * (green - other.1) * (green - other.1)
            + 2 * (blue - other.2) * (blue - other.2)
    }
}
