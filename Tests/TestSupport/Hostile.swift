/// Text that tries to break a screen.
public enum Hostile: Sendable {
    /// Names as nobody should write them.
    public static let texts = [
        "", " ", "\u{1B}[2J\u{1B}[H", "\u{1B}]52;c;aGk=\u{7}", "\u{9B}31m", "\u{0}\u{1}\u{7F}\u{85}", "a\nb\r\nc\td",
        "\u{202E}gnp.exe", "\u{2066}x\u{2069}", "z\u{200B}w\u{200D}j\u{FEFF}", "漢字かな交じり文の会社名株式会社", "한국어 회사",
        "شركة مايكروسوفت", "חברה בע״מ", "บริษัท", "कंपनी", "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪👍🏽", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}",
        String(repeating: "\u{301}", count: 50), String(repeating: "A", count: 10_000),
        String(repeating: "漢", count: 3_000),
        "\u{E0001}\u{E0041}", "\u{FFFF}\u{10FFFF}", "\u{3164}\u{115F}", "%s%n%d", "../../etc/passwd",
    ]

    /// Whether a scalar must never reach a cell.
    public static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0x061C, 0xFE00...0xFE0F:
            true
        default: false
        }
    }
}
