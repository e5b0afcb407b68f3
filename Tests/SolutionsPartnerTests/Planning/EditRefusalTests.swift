import SolutionsPartner
import TestSupport
import Testing

@Suite("Refused edits")
struct EditRefusalTests {
    @Test(
        "say what is wrong and what to do",
        arguments: [
            (
                "azure.net-customer-ads", "1",
                "There is no input 'azure.net-customer-ads' in edition 2026-07. Did you mean 'azure.net-customer-adds'? 'seventy program inputs' lists them all."
            ),
            ("zzz", "1", "There is no input 'zzz' in edition 2026-07. 'seventy program inputs' lists them all."),
            (
                "azure.net-customer-adds", "many",
                "azure.net-customer-adds takes a whole number (customers), not 'many'."
            ),
            ("azure.net-customer-adds", "1.5", "azure.net-customer-adds takes a whole number (customers), not '1.5'."),
            // Elsewhere in the world a point stands between thousands, and nobody writes one so.
            (
                "azure.net-customer-adds", "1.000",
                "azure.net-customer-adds takes a whole number: '1.000' may be 1 or 1000. Write that."
            ),
            // On screens a plus means so many more.
            (
                "azure.deployments", "+1",
                "azure.deployments takes the number itself, not so many more: '+1'."
            ),
            ("azure.deployments", "-1", "azure.deployments cannot be below zero, not '-1'."),
            (
                "azure.usage-growth", "4.1234567",
                "azure.usage-growth takes a number with at most six decimals (%), not '4.1234567'."
            ),
            ("azure.usage-growth", "", "azure.usage-growth takes a number with at most six decimals (%), not ''."),
            (
                "azure.usage-growth", "12,5",
                "azure.usage-growth takes a number with at most six decimals (%), not '12,5'. Write 12.5."
            ),
            // Three digits behind a comma are thousands: read as decimals they would make 90 of it.
            (
                "azure.usage-growth.baseline", "90,000",
                "azure.usage-growth.baseline takes a number with at most six decimals (USD), not '90,000'. Write 90000."
            ),
            (
                "azure.usage-growth.baseline", "1,234,567.5",
                "azure.usage-growth.baseline takes a number with at most six decimals (USD), not '1,234,567.5'. Write 1234567.5."
            ),
            (
                "azure.net-customer-adds", "1,200",
                "azure.net-customer-adds takes a whole number (customers), not '1,200'. Write 1200."
            ),
            // A blank parts thousands only where three digits stand behind it; elsewhere there are two numbers.
            (
                "azure.net-customer-adds", "1 2",
                "azure.net-customer-adds takes a whole number (customers), not '1 2'."
            ),
            (
                "azure.net-customer-adds", "1 200",
                "azure.net-customer-adds takes a whole number (customers), not '1 200'. Write 1200."
            ),
            (
                "azure.usage-growth.baseline", "1e400",
                "azure.usage-growth.baseline takes numbers below 1000000000000000 (USD), not '1e400'."
            ),
            (
                "azure.net-customer-adds", "1.5e0",
                "azure.net-customer-adds takes a whole number (customers), not '1.5e0'."
            ),
            (
                "azure.usage-growth", "0,125",
                "azure.usage-growth takes a number with at most six decimals (%), not '0,125'. Write 0.125."
            ),
            (
                "azure.usage-growth", ".5",
                "azure.usage-growth takes a number with at most six decimals (%), not '.5'. Write 0.5."
            ),
            (
                "azure.usage-growth.baseline", "1e15",
                "azure.usage-growth.baseline takes numbers below 1000000000000000 (USD), not '1e15'."
            ),
            (
                "azure.net-customer-adds", "1000000000000000",
                "azure.net-customer-adds takes numbers below 1000000000000000 (customers), not '1000000000000000'."
            ),
            (
                "azure.deployments", "-99999999999999999999999999999999999999999999",
                "azure.deployments cannot be below zero, not '-99999999999999999999999999999999999999999999'."
            ),
            (
                "azure.net-customer-adds", "-99999999999999999999999999999999999999999999",
                "azure.net-customer-adds takes numbers above -1000000000000000 (customers), not '-99999999999999999999999999999999999999999999'."
            ),
            (
                "azure.net-customer-adds", "1e99",
                "azure.net-customer-adds takes numbers below 1000000000000000 (customers), not '1e99'."
            ),
            ("azure.track", "small", "azure.track must be one of enterprise, smb, not 'small'."),
            (
                "business-applications.track", "5",
                "business-applications.track must be one of enterprise, larger-markets, smb, other-markets, not '5'."
            ),
            (
                "data-ai.intermediate-certifications.step1", "-2",
                "data-ai.intermediate-certifications.step1 cannot be below zero, not '-2'."
            ),
        ])
    func refuses(input: String, value: String, text: String) throws {
        let edition = try TestEditions.edition("2026-07")
        let refusal = #expect(throws: EditRefusal.self) { try edition.edit(input, to: value) }
        #expect(refusal?.description == text)
    }

    @Test(
        "are not made for what a unit allows",
        arguments: [
            ("azure.net-customer-adds", "-3", "azure.net-customer-adds"),
            ("azure.net-customer-adds", "1e3", "azure.net-customer-adds"),
            ("infrastructure.usage-growth", "-4.18", "azure.usage-growth"), ("azure.track", "smb", "azure.track"),
            (
                "business-applications.usage-growth.workload.power-apps", "0.5",
                "business-applications.usage-growth.workload.power-apps"
            ),
        ])
    func accepts(input: String, value: String, name: String) throws {
        let edit = try TestEditions.edition("2026-07").edit(input, to: value)
        #expect(edit.input.rawValue == name)
        #expect(edit.value != nil)
    }
}
