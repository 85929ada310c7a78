// swift-tools-version: 6.3

import PackageDescription

/// The fuzz targets, a package of its own: whoever builds the product needs none of it.
///
/// Build it with `.ci/fuzz`, which gives the compiler what the flags below cannot.
let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "zhaoshang", path: "../..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: ["CFuzzer", .product(name: "Workbooks", package: "zhaoshang")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
