internal import Pages

/// The entries of a terminal's tables that come nearest to a colour, for themes that choose none.
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

    /// The one of the sixteen colours that means the same: the hue first, then light or dark.
    ///
    /// By distance alone every soft colour would become a grey, since the sixteen are all garish.
    static func ansi(_ rgb: UInt32) -> Int {
        let (red, green, blue) = parts(rgb)
        let most = max(red, green, blue)
        let least = min(red, green, blue)
        guard most - least >= 40 else {
            switch (most + least) / 2 {
            case ..<48: return 0
            case ..<144: return 8
            case ..<224: return 7
            default: return 15
            }
        }
        let middle = (most + least) / 2
        // Orange is nearer to yellow than to red in meaning, and pure blue can hardly be read on black.
        let greens = least + (most - least) * 2 / 5
        let hue = (red > middle ? 1 : 0) + (green > greens ? 2 : 0) + (blue > middle ? 4 : 0)
        return most >= 200 ? hue + 8 : hue
    }

    /// The one of the eight colours for one of the sixteen.
    ///
    /// The dark half of a bright grey would be black, and with it gone from most screens.
    static func eight(_ ansi: Int, for ground: Theme.Ground) -> Int {
        ansi == 8 ? (ground == .light ? 0 : 7) : ansi % 8
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
