internal import Pages
internal import SolutionsPartner

extension Canvas {
    /// The total of a designation with its maximum, such as `≈ 80 / 100`, marked where it rests on inferred rules; where it
    /// does not, a space keeps the place of the mark.
    func total(of score: DesignationScore) -> String {
        let mark = score.includesInferredRules ? glyphs.approximate : " "
        return "\(mark) \(words.totalOfMaximum(of: score))"
    }
}
