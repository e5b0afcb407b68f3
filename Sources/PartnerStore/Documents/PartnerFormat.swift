package import JSONTree

/// The file format of a partner's document, member by member.
///
/// What the format does not have is kept as it is, for programs that know it.
package enum PartnerFormat: Sendable {
    /// The members of a partner.
    package static let members: [FormatMember] = [
        FormatMember("format", "1", "The version of this format."),
        FormatMember("id", "text", "The key of the partner, as the file is named."),
        FormatMember("name", "text", "The name shown."),
        FormatMember("account", "text", "The number of the partner global account."),
        FormatMember("revision", "number", "Counts the changes; the program sees to it."),
        FormatMember("asOf", "day", "A day that the partner is pinned to; without it, the partner lives today."),
        FormatMember("edition", "id", "An edition that the partner is pinned to."),
        FormatMember("note", "text", "A remark on the partner."),
        FormatMember(
            "measures.*", "object",
            "A number or word that scoring reads, under the name of its input; 'seventy program inputs' "
                + "lists them."),
        FormatMember("measures.*.value", "number or text", "The fact itself."),
        FormatMember("measures.*.source", "text", "typed, imported or derived."),
        FormatMember("measures.*.by", "text", "Who entered it."),
        FormatMember("measures.*.at", "day or time", "When it was entered."),
        FormatMember("measures.*.list", "text", "The list of certifications that a head count stands for."),
        FormatMember(
            "derived.*", "object",
            "Numbers that follow from records, by month, edition and input; the program writes them."),
        FormatMember("accounts.*", "object", "A further account or location of the partner, by its number."),
        FormatMember("imports.*", "object", "An import of downloads by its number; the program writes it."),
        FormatMember("people.*", "object", "A person, under an id."),
        FormatMember("people.*.name", "text", "The person's name."),
        FormatMember("people.*.source", "text", "imported for a person of downloads."),
        FormatMember(
            "people.*.apart.*", "object", "A person who is somebody else, whatever the names say."),
        FormatMember("people.*.certifications.*", "object", "A certification that is held, by its code."),
        FormatMember("people.*.certifications.*.name", "text", "Its name, where the code alone does not tell."),
        FormatMember("people.*.certifications.*.earned", "day", "When it was earned."),
        FormatMember("people.*.certifications.*.expires", "day", "Its last day."),
        FormatMember("membership.anniversary", "day", "The day on which the membership renews next, with its year."),
        FormatMember("membership.benefits", "text", "The benefits that the partner pays for."),
        FormatMember("membership.paid", "day", "The day on which the last fee was paid."),
        FormatMember("membership.legacy.*", "text", "A competency of the program before, with its level."),
        FormatMember("membership.expertMSP", "day", "The next anniversary of an Azure Expert MSP."),
        FormatMember("designations.*.attained", "day", "When a designation was attained."),
        FormatMember("specializations.*.anniversary", "day", "The anniversary of a specialization that is held."),
    ]
}
