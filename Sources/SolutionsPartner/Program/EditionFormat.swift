package import JSONTree

/// The file format of an edition, member by member: the reader refuses what is not here, and the manual tells what is.
package enum EditionFormat: Sendable {
    /// The members of the document.
    package static let members: [FormatMember] =
        top + effective.within("effective") + qualification.within("qualification")
        + [FormatMember("sources.*", "text", "What a short name for a source stands for.")]
        + [FormatMember("certifications.*", "object", "A certification by its code.")]
        + certification.within("certifications.*")
        + [
            FormatMember("lists.*", "list", "Certifications of which any one serves, by their codes."),
            FormatMember("rateCards.*", "object", "Workloads and what a user or unit of each counts."),
        ] + workload.within("rateCards.*.*")
        + [FormatMember("metricNames.*", "object", "Names of a metric for where there is little room, by its id.")]
        + metricName.within("metricNames.*")
        + [
            FormatMember("metrics.*", "object", "A metric that several tracks share, by a name for it; see below."),
            FormatMember("designations.*", "object", "A designation, in the order of the page."),
        ] + designation.within("designations.*") + trackChoice.within("designations.*.track")
        + criterion.within("designations.*.track.criterion")
        + track.within("designations.*.tracks[]") + change.within("changes[]")

    /// The names at the top of the document.
    static let names = Set(
        members.compactMap { member in
            member.name.split(separator: ".").first.map { String($0).replacing("[]", with: "") }
        })

    /// What stands at the top and has no members of its own here.
    private static let top = [
        FormatMember("format", "1", "The version of this format."),
        FormatMember("id", "text", "The name on the command line."),
        FormatMember("title", "text", "What the edition is, in words."),
        FormatMember("extends", "id", "An edition to build on."),
        FormatMember("standing", "object", "What hangs on a designation: renewal, badges, fees and so on."),
        FormatMember("notes", "list", "Remarks for readers of the file."),
    ]

    /// The days of an edition.
    static let effective = [
        FormatMember("from", "day", "The first day on which the edition is chosen by date."),
        FormatMember("through", "day", "The last one; without it, the edition is in force."),
    ]

    /// Where a rule comes from.
    private static let origin = [
        FormatMember("source", "list", "Where that is said, by the short names of sources; text for one."),
        FormatMember("confidence", "text", "How sure that is: high, medium or low."),
        FormatMember("inferred", "text", "Why it is taken so, where no source states it."),
    ]

    /// The line of points.
    static let qualification =
        [
            FormatMember("points", "number", "The points that a designation takes."),
            FormatMember("maximum", "number", "The points that there are."),
        ] + origin

    /// A certification.
    static let certification =
        [
            FormatMember("name", "text", "Its name."),
            FormatMember("otherNames", "list", "Names that it had or is known by."),
            FormatMember("otherIDs", "list", "Codes that it had."),
            FormatMember("retired", "day", "The last day on which it can be earned."),
            FormatMember(
                "retiredPerhaps", "day", "A last day to earn it that not all sources name; plans take others first."),
            FormatMember("eligibleFrom", "day", "The first day on which it counts."),
            FormatMember("eligibleThrough", "day", "The last day on which it counts."),
            FormatMember("replacedBy", "list", "The certifications that take its place, by their codes."),
            FormatMember("note", "text", "A remark of the source."),
        ] + origin

    /// A workload of a rate card.
    static let workload = [
        FormatMember("name", "text", "What the workload is called."),
        FormatMember("rate", "number", "What one user or unit counts."),
    ]

    /// A metric's names for narrow places.
    static let metricName = [
        FormatMember("shortName", "text", "The name where there is little room."),
        FormatMember("abbreviation", "text", "The name for a column of numbers."),
    ]

    /// A designation.
    static let designation = [
        FormatMember("name", "text", "Its name."),
        FormatMember("shortName", "text", "Its name where there is little room."),
        FormatMember("abbreviation", "text", "Its name for a column of numbers."),
        FormatMember("requiredPoints", "number", "Its own line, where it has one."),
        FormatMember("maximumPoints", "number", "Its own most points, where it has them."),
        FormatMember("inferred", "text", "Why its rules are not known for certain."),
        FormatMember("note", "text", "A remark of the source."),
        FormatMember("track", "object", "How one of several tracks is chosen."),
        FormatMember("tracks", "list", "The tracks, the only one alone."),
    ]

    /// A track.
    static let track = [
        FormatMember("id", "text", "Its id; left out for the only one."),
        FormatMember("name", "text", "Its name; left out for the only one."),
        FormatMember("otherIDs", "list", "Ids that it had in other editions."),
        FormatMember("metrics", "list", "Its metrics, each in full or by its name in metrics."),
    ]

    /// How a track is chosen.
    static let trackChoice = [
        FormatMember("choice", "text", "best-total or assigned."),
        FormatMember("input", "input", "The input that names the track, where somebody assigns it."),
        FormatMember("frozen", "text", "The input that names the track which was kept at enrolment."),
        FormatMember("criterion", "object", "What decides between two tracks."),
        FormatMember("rule", "text", "How the track is found, in words."),
    ]

    /// What a number has to be.
    private static let limits = [
        FormatMember("input", "input", "The number that decides."),
        FormatMember("unit", "unit", "What the number counts."),
        FormatMember("atLeast", "number", "The least that it may be."),
        FormatMember("moreThan", "number", "What it has to exceed."),
        FormatMember("below", "number", "What it has to stay below."),
    ]

    /// What decides between two tracks.
    static let criterion =
        limits + [
            FormatMember("also", "list", "Further conditions, each with the members of the first."),
            FormatMember("track", "text", "The track where the conditions are met."),
            FormatMember("otherwise", "text", "The track where they are not."),
        ]

    /// A further condition of a criterion.
    static let condition = limits

    /// A metric.
    package static let metric =
        [
            FormatMember("id", "text", "Its id, the same in all editions."),
            FormatMember("category", "text", "performance, skilling or customer success."),
            FormatMember("name", "text", "Its name."),
            FormatMember("shortName", "text", "Its name where there is little room."),
            FormatMember("abbreviation", "text", "Its name for a column of numbers."),
            FormatMember("maximum", "number", "The points that it gives at the most."),
            FormatMember("unit", "unit", "What its number counts."),
            FormatMember("counts", "text", "What counts, in words."),
            FormatMember("rule", "object", "How points follow from numbers; see the shapes."),
            FormatMember("associations", "list", "The partner associations that count."),
            FormatMember("note", "text", "A remark of the source."),
        ] + origin

    private static let shape = FormatMember("shape", "text", "The shape of the rule.")
    private static let input = FormatMember("input", "input", "The number that counts.")
    private static let threshold = FormatMember("threshold", "number", "The number that earns all the points.")

    /// A rule in proportion.
    package static let linear = [
        shape, input, threshold,
        FormatMember("list", "text", "The list of certifications whose holders are counted, where people are listed."),
    ]

    /// A rule of growth.
    package static let growth =
        [
            shape, input, threshold,
            FormatMember("minimum", "object", "What growth must start from."),
            FormatMember("workloads", "object", "The workloads that growth follows from."),
        ] + minimum.within("minimum") + workloads.within("workloads")

    /// What growth rests on.
    static let minimum = [
        input, FormatMember("unit", "unit", "What the number counts."),
        FormatMember("amount", "number", "The least that it may be."),
        FormatMember("meaning", "text", "What the number is, in words."),
        FormatMember("of", "now or year-ago", "When the number is of; year-ago, which growth is weighed by."),
    ]

    /// The workloads that growth follows from.
    static let workloads = [
        FormatMember("rateCard", "text", "The rate card, by its name."),
        FormatMember("prefix", "text", "What the names of their inputs begin with."),
    ]

    /// A rule of steps.
    package static let staged =
        [shape, FormatMember("steps", "list", "The steps, in their order.")] + step.within("steps[]")

    /// A step.
    static let step = [
        FormatMember("id", "text", "Its id."), FormatMember("list", "text", "The list of certifications, by its name."),
        input, FormatMember("gate", "true or false", "Whether nothing counts before it is met."),
        FormatMember("threshold", "number", "The people that it takes."),
        FormatMember("earns", "number", "The points that a gate gives by itself."),
    ]

    /// A rule of several options.
    package static let bestOf =
        [shape, FormatMember("options", "list", "The options; the one with the most points counts.")]
        + option.within("options[]")

    /// An option.
    static let option = [
        FormatMember("id", "text", "Its id."), FormatMember("name", "text", "Its name."), input, threshold,
    ]

    /// A rule of pools.
    package static let pools =
        [
            shape, FormatMember("combine", "text", "capped-each, counts (the pools share a threshold) or points."),
            threshold,
            FormatMember("pools", "list", "The pools."),
        ] + pool.within("pools[]")

    /// A pool.
    static let pool = [
        FormatMember("id", "text", "Its id."), FormatMember("name", "text", "Its name."), input,
        FormatMember("unit", "unit", "What its number counts."), threshold,
        FormatMember("maximum", "number", "The points that it gives at the most."),
    ]

    /// A dated entry.
    static let change =
        [
            FormatMember("on", "day", "The first day of a change within the edition."),
            FormatMember("title", "text", "What changes, in one line."),
            FormatMember("set", "object", "What is put over the document from that day on."),
        ] + origin
}
