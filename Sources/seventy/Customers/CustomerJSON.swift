internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes numbers and customers in the shape that the page "JSON" documents.
enum CustomerJSON {
    /// Numbers with their customers.
    static func document(
        _ request: CustomerRequest, _ sections: [CustomerSection], only verdict: CustomerVerdict?
    ) -> JSONNode {
        head(
            request,
            [
                JSONMember("baselineMonth", .string(request.question.baselineMonth.description)),
                JSONMember(
                    "metrics",
                    .array(sections.map { metric($0, of: request, only: verdict) })),
            ])
    }

    /// Numbers beside what was reported.
    static func document(_ request: CustomerRequest, _ comparisons: [DerivedComparison]) -> JSONNode {
        head(
            request,
            [
                JSONMember("inputs", .array(comparisons.map(comparison))),
                JSONMember("estimates", .array(estimates(request))),
            ])
    }

    /// What chooses tracks, as far as downloads tell.
    private static func estimates(_ request: CustomerRequest) -> [JSONNode] {
        var estimates: [JSONNode] = []
        let month = request.question.month
        if let estimate = request.reckoning.trackEstimate(in: month) {
            estimates.append(
                .object([
                    "input": .string(estimate.input.rawValue), "value": .string(estimate.track.rawValue),
                    "pairs": .number(estimate.pairs),
                ]))
        }
        if let census = CustomerCensus(of: request.reckoning.book, in: month, onlyActive: true) {
            estimates.append(
                .object([
                    "input": .string("azure.smb-customer-share"), "value": .number(orNull: census.smallShare),
                    "customers": .number(census.customers), "tenants": .number(census.tenants),
                ]))
        }
        return estimates
    }

    private static func head(_ request: CustomerRequest, _ members: [JSONMember]) -> JSONNode {
        JSONNode(
            .object(
                [
                    JSONMember("version", 1), JSONMember("partner", .string(request.question.partner.id)),
                    JSONMember("month", .string(request.question.month.description)),
                ] + members))
    }

    private static func metric(
        _ section: CustomerSection, of request: CustomerRequest, only verdict: CustomerVerdict?
    ) -> JSONNode {
        let number = section.number
        let reading = request.reckoning.readings.customers
        let costs = LeavingCosts(section, request.question, by: reading)
        let customers = number.customers.filter { verdict == nil || $0.verdict == verdict }.map {
            customer($0, of: number, by: reading, loss: costs?.points($0))
        }
        return .object([
            "designation": .string(section.designation.id.rawValue), "metric": .string(section.metric.id.rawValue),
            "track": .string(orNull: section.track.id?.rawValue), "part": .string(orNull: section.part),
            "input": .string(number.input.rawValue), "unit": .string(number.unit.rawValue),
            "value": .number(orNull: number.value), "current": .number(orNull: number.current),
            "baseline": .number(orNull: number.baseline), "complete": .bool(number.isComplete),
            "readings": .array(number.readings.map { .string($0.rawValue) }),
            "alternatives": .array(
                number.alternatives.map {
                    .object(["reading": .string($0.reading.rawValue), "value": .number(orNull: $0.value)])
                }),
            "nextBaseline": number.nextBaseline.map {
                .object([
                    "month": .string(number.month.adding(months: -11).description), "value": .number(orNull: $0),
                ])
            } ?? .null,
            "services": .array(
                number.services.map {
                    .object([
                        "service": .string($0.service), "value": .number($0.tenants.count),
                        "tenants": .array($0.tenants.map { .string($0) }),
                    ])
                }),
            "customers": .array(customers),
        ])
    }

    private static func customer(
        _ customer: CustomerJudgement, of number: CustomerNumber, by reading: CustomerReadings.Customer,
        loss: Rational?
    ) -> JSONNode {
        .object([
            "customer": .string(customer.key(by: reading)), "tenant": .string(customer.tenant),
            "name": .string(orNull: customer.name),
            "tpid": .string(orNull: customer.tpid), "workload": .string(orNull: customer.workload),
            "verdict": .string(customer.verdict.rawValue),
            "reason": .string(Words.usual.reason(of: customer, for: number)),
            "value": amount(customer.value), "floor": amount(customer.floor),
            "baselineValue": amount(customer.baselineValue), "leavingCosts": .number(orNull: loss),
            "association": .string(
                orNull: customer.associations.isEmpty ? nil : customer.associations.joined(separator: ", ")),
            "months": .array(
                customer.months.map {
                    .object(["month": .string($0.month.description), "value": amount($0.value)])
                }),
        ])
    }

    private static func comparison(_ comparison: DerivedComparison) -> JSONNode {
        let number = comparison.number
        return .object([
            "input": .string(number.input.rawValue), "track": .string(orNull: number.track?.rawValue),
            "reported": .number(orNull: comparison.reported?.value.quantity),
            "derived": .number(orNull: number.value), "difference": .number(orNull: comparison.difference),
            "complete": .bool(number.isComplete),
            "months": .array(number.months.map { .string($0.description) }),
            "causes": .array(comparison.causes.map { .string($0.rawValue) }),
        ])
    }

    private static func amount(_ amount: Amount?) -> JSONNode {
        amount.map { JSONNode(.number($0.description)) } ?? .null
    }
}
