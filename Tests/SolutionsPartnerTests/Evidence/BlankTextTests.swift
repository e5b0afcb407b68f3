import Testing

@testable import SolutionsPartner

@Suite("Text in which there is nothing to see") struct BlankTextTests {
    @Test(arguments: [
        "", " ", "\t\n", "\u{3164}", "\u{115F}\u{1160}", "\u{FFA0}", "\u{2800}", "\u{200B}\u{200D}", "\u{202E}",
        "\u{A0}\u{3000}", "\u{301}", "\u{FE0F}", "\u{E0041}", "\u{7F}", "\u{9B}",
    ])
    func isBlank(text: String) { #expect(text.isBlank) }

    @Test(arguments: ["a", " a ", "漢", "ا", "\u{200F}א", "-", "🇩🇪", "e\u{301}", "\u{3164}x", "ก็"])
    func isNot(text: String) { #expect(!text.isBlank) }
}
