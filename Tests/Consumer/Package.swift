// swift-tools-version: 6.2
import PackageDescription

// A package of somebody else, who imports the scoring library and nothing besides: what it uses must stay public.
let package = Package(
    name: "consumer",
    dependencies: [.package(name: "seventy", path: "../..")],
    targets: [
        .executableTarget(
            name: "Consumer", dependencies: [.product(name: "SolutionsPartner", package: "seventy")], path: "Consumer")
    ]
)
