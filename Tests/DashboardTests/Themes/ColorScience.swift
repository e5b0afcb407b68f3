import Dashboard

/// A colour of light, red, green and blue from 0 to 1, and what eyes make of it.
struct Light {
    var red: Double
    var green: Double
    var blue: Double

    init(red: Double, green: Double, blue: Double) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// The light of a colour of the screen (sRGB, IEC 61966-2-1).
    init(_ rgb: UInt32) {
        func linear(_ value: UInt32) -> Double {
            let share = Double(value & 0xFF) / 255
            return share <= 0.04045 ? share / 12.92 : Self.power((share + 0.055) / 1.055, 2.4)
        }
        self.init(red: linear(rgb >> 16), green: linear(rgb >> 8), blue: linear(rgb))
    }

    /// The relative luminance of WCAG 2.
    var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

    /// The contrast ratio of WCAG 2, from 1 to 21.
    func contrast(with other: Light) -> Double {
        (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
    }

    /// How far apart two lights look, as the distance in CIE L*a*b*; 2 is just seen, 20 is another colour.
    func difference(from other: Light) -> Double {
        let (a, b) = (lab, other.lab)
        return ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1) + (a.2 - b.2) * (a.2 - b.2)).squareRoot()
    }

    private var lab: (Double, Double, Double) {
        let x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
        let y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
        let z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
        func response(_ value: Double) -> Double {
            value > 0.008856 ? Self.power(value, 1.0 / 3) : 7.787 * value + 16.0 / 116
        }
        return (
            116 * response(y) - 16, 500 * (response(x) - response(y)), 200 * (response(y) - response(z))
        )
    }

    /// A power of a number from 0 to 1 without a mathematics library: the root by bisection of its repeated squares.
    private static func power(_ base: Double, _ exponent: Double) -> Double {
        guard base > 0 else { return 0 }
        // base^exponent = product of base^(2^k) over the binary digits of the exponent, by squaring and square roots.
        var result = 1.0
        var whole = exponent.rounded(.down)
        var fraction = exponent - whole
        while whole > 0 {
            result *= base
            whole -= 1
        }
        var root = base
        for _ in 0..<50 {
            root = root.squareRoot()
            fraction *= 2
            if fraction >= 1 {
                result *= root
                fraction -= 1
            }
        }
        return result
    }
}

/// How a person sees, as a matrix over linear light: Machado, Oliveira and Fernandes (2009), full severity.
enum Vision: String, CaseIterable {
    case normal, protanopia, deuteranopia, tritanopia

    private var rows: [[Double]] {
        switch self {
        case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protanopia:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deuteranopia:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .tritanopia:
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        }
    }

    /// The light that normal eyes would have to see to see the same.
    func seen(_ light: Light) -> Light {
        let parts = rows.map { row in
            min(max(row[0] * light.red + row[1] * light.green + row[2] * light.blue, 0), 1)
        }
        return Light(red: parts[0], green: parts[1], blue: parts[2])
    }
}

extension TerminalColor {
    /// The colour as 0xRRGGBB: as given, or of the table of 256 as xterm draws it.
    ///
    /// `nil` for the first sixteen, which are the terminal's own.
    var rgb: UInt32? {
        switch self {
        case .rgb(let red, let green, let blue): return UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        case .index(let index) where (16...231).contains(index):
            let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
            let place = index - 16
            return levels[place / 36] << 16 | levels[place / 6 % 6] << 8 | levels[place % 6]
        case .index(let index) where (232...255).contains(index):
            return UInt32(8 + (index - 232) * 10) * 0x01_01_01
        case .index: return nil
        }
    }
}
