package import JSONTree
internal import Pages
internal import SolutionsPartner

extension Theme {
    /// Reads a theme document and reports every fault in it at once.
    ///
    /// What is faulty is left out and the rest applies, so that a slip in one role costs that role only; there is no
    /// theme where there is no JSON object or no `id`. ``ThemeFormat`` lists the members.
    ///
    /// - Parameter base: The bundled theme of a name, for documents that build on one.
    package static func read(
        _ text: [UInt8], base: (String) -> Theme? = { _ in nil }
    ) -> (theme: Theme?, faults: [JSONFault]) {
        let limits = JSONLimits(bytes: ThemeFormat.maximumBytes)
        let (document, mended) = JSONNode.parseMending(text, limits: limits, comments: true)
        guard let document else { return (nil, mended) }
        let list = JSONFaultList()
        mended.forEach(list.append)
        let cursor = JSONCursor(document, faults: list)
        cursor.refuseMembers(except: ThemeFormat.theme.names)
        _ = cursor.required("format")?.asInt(in: 1...1)
        let id = cursor.required("id").flatMap { identifier($0) }
        let name = cursor["name"]?.asString
        var ground = cursor["for"]?.asCase(Ground.self)
        var styles = CaseTable<Role, RoleStyle>()
        if let entry = cursor["base"], let name = entry.asString {
            if let theme = base(name) {
                styles = theme.styles
                ground = ground ?? theme.ground
            } else {
                entry.fault(expected: "the name of a bundled theme")
            }
        }
        for (roleName, entry) in cursor.required("roles")?.members ?? [] {
            guard let role = Role(rawValue: roleName) else {
                let hint = NearestName(of: roleName, among: Role.allCases.map(\.rawValue)).match
                entry.fault(
                    expected: hint.map { "a role such as \"\($0)\"" }
                        ?? "one of the roles \(Role.allCases.map(\.rawValue).joined(separator: ", "))",
                    found: "the unknown name \"\(roleName.prefix(40))\"")
                continue
            }
            styles[role] = ThemeReader(ground: ground ?? .any).style(entry, of: role)
        }
        let theme = id.map { Theme(id: $0, name: name ?? $0, ground: ground ?? .any, styles: styles) }
        return (theme, list.faults.inOrder)
    }

    /// A name that can be typed on a command line and shown without care.
    private static func identifier(_ cursor: JSONCursor) -> String? {
        guard let text = cursor.asString else { return nil }
        let isFine = text.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: "-")
        }
        guard isFine, (1...40).contains(text.utf8.count), !text.hasPrefix("-") else {
            cursor.fault(expected: "at most 40 small letters, digits and hyphens")
            return nil
        }
        return text
    }
}

/// Reads the looks of roles.
private struct ThemeReader {
    let ground: Theme.Ground

    // Once for all the roles and colours of a theme.
    private static let roleNames = Array(ThemeFormat.role.names)
    private static let colorNames = Array(ThemeFormat.color.names)

    private static let attributes: KeyValuePairs<String, TextAttributes> = [
        "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse, "italic": .italic,
    ]

    func style(_ cursor: JSONCursor, of role: Role) -> RoleStyle {
        guard case .object = cursor.node.content else {
            cursor.fault(expected: "an object")
            return RoleStyle()
        }
        cursor.refuseMembers(except: Self.roleNames)
        var style = RoleStyle(foreground: color(cursor["color"]), background: color(cursor["background"]))
        for (name, attribute) in Self.attributes where cursor[name]?.asBool == true {
            style.attributes.insert(attribute)
        }
        for item in cursor["mono"]?.items ?? [] {
            guard let name = item.asString else { continue }
            if let attribute = Self.attributes.first(where: { $0.key == name })?.value {
                style.mono.insert(attribute)
            } else {
                item.fault(expected: "one of \(Self.attributes.map(\.key).joined(separator: ", "))")
            }
        }
        if let entry = cursor["glyph"] { style.glyph = glyph(entry, of: role) }
        return style
    }

    private func glyph(_ cursor: JSONCursor, of role: Role) -> RoleGlyph? {
        guard RoleGlyph.roles.contains(role) else {
            cursor.fault(expected: "no glyph here; only \(ThemeFormat.glyphRoles.joined(separator: ", ")) have one")
            return nil
        }
        var texts = (utf8: cursor, ascii: JSONCursor?.none)
        if case .object = cursor.node.content {
            cursor.refuseMembers(except: ["utf8", "ascii"])
            guard let utf8 = cursor.required("utf8") else { return nil }
            texts = (utf8, cursor["ascii"])
        }
        guard let text = texts.utf8.asString else { return nil }
        guard RoleGlyph(utf8: text) != nil else {
            texts.utf8.fault(expected: "one character that is one column wide")
            return nil
        }
        guard let ascii = texts.ascii else { return RoleGlyph(utf8: text) }
        guard let narrow = ascii.asString else { return nil }
        if let glyph = RoleGlyph(utf8: text, ascii: narrow) { return glyph }
        ascii.fault(expected: "one character of ASCII")
        return nil
    }

    private func color(_ cursor: JSONCursor?) -> ColorChoice? {
        guard let cursor else { return nil }
        guard case .object = cursor.node.content else {
            return hex(cursor).map { rgb in
                let ansi = NearestColor.ansi(rgb)
                return ColorChoice(
                    rgb: rgb, indexed: NearestColor.indexed(rgb), ansi: ansi,
                    eight: NearestColor.eight(ansi, for: ground))
            }
        }
        cursor.refuseMembers(except: Self.colorNames)
        let chosen = cursor["ansi"]?.asInt(in: 0...15)
        let eight = cursor["eight"]?.asInt(in: 0...7)
        let indexed = cursor["indexed"]?.asInt(in: 0...255)
        guard let entry = cursor["rgb"] else {
            guard cursor["ansi"] != nil else {
                cursor.fault(expected: "a member \"rgb\" or \"ansi\"", found: "neither")
                return nil
            }
            return chosen.map { ansi in
                var choice = ColorChoice(ansi: ansi, eight: eight ?? NearestColor.eight(ansi, for: ground))
                choice.indexed = indexed ?? ansi
                return choice
            }
        }
        guard let rgb = hex(entry) else { return nil }
        let ansi = chosen ?? NearestColor.ansi(rgb)
        return ColorChoice(
            rgb: rgb, indexed: indexed ?? NearestColor.indexed(rgb), ansi: ansi,
            eight: eight ?? NearestColor.eight(ansi, for: ground))
    }

    private func hex(_ cursor: JSONCursor) -> UInt32? {
        if case .string(let text) = cursor.node.content, text.utf8.count == 7, text.hasPrefix("#"),
            text.utf8.dropFirst().allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
            let value = UInt32(text.dropFirst(), radix: 16)
        {
            return value
        }
        cursor.fault(expected: "a colour such as \"#5fafd7\"")
        return nil
    }
}
