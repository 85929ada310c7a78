// swift-tools-version: 6.3

import PackageDescription

/// What the engine is measured with, a package of its own: whoever builds the product builds none
/// of it.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "zhaoshang", path: "../..")],
  targets: [
    .executableTarget(
      name: "engine",
      dependencies: [.product(name: "Workbooks", package: "zhaoshang")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
      ],
      // As the command is linked, for what it starts with counts.
      linkerSettings: [
        .unsafeFlags(["-static-stdlib"]), .linkedLibrary("_FoundationCShims"),
        .linkedLibrary("_FoundationCollections"), .linkedLibrary("swiftSynchronization"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
