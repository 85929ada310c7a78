// swift-tools-version: 6.3

import PackageDescription

/// What every Swift target of this package is held to.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "zhaoshang",
  products: [
    .library(name: "Workbooks", targets: ["Workbooks"]),
    .library(name: "Reports", targets: ["TaskBooks", "Submissions", "Rulebook", "Reports"]),
    .executable(name: "zhaoshang", targets: ["zhaoshang"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev", "pkg-config"])]),
    .systemLibrary(
      name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev", "pkg-config"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .target(
      name: "Workbooks",
      dependencies: [
        "CLibZip", "CISAL", "CLibXML2", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "TaskBooks", dependencies: ["Workbooks"],
      resources: [.embedInCode("BuiltIn/taskbook.xlsx")], swiftSettings: strict),
    .target(name: "Submissions", dependencies: ["Workbooks", "TaskBooks"], swiftSettings: strict),
    .target(
      name: "Samples", dependencies: ["TaskBooks", "Submissions"], swiftSettings: strict),
    .target(
      name: "Rulebook", dependencies: ["Workbooks", "TaskBooks", "Submissions"],
      swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["Workbooks", "TaskBooks", "Submissions", "Rulebook"],
      swiftSettings: strict),
    .target(
      name: "Registers",
      dependencies: [
        "Workbooks", "TaskBooks", "Submissions", "Rulebook", "Reports",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "zhaoshang",
      dependencies: [
        "Workbooks", "TaskBooks", "Submissions", "Rulebook", "Reports", "Registers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // One file that can be handed on: the Swift runtime is linked in, with the two archives that
      // Foundation's own does not name.
      linkerSettings: [
        .unsafeFlags(["-static-stdlib", "-Xlinker", "-s"], .when(configuration: .release)),
        .linkedLibrary("_FoundationCShims", .when(configuration: .release)),
        .linkedLibrary("_FoundationCollections", .when(configuration: .release)),
        // GRDB imports all of Foundation, which brings these along.
        .linkedLibrary("CoreFoundation", .when(configuration: .release)),
        .linkedLibrary("_FoundationICU", .when(configuration: .release)),
      ]),
    .executableTarget(
      name: "make-taskbook",
      dependencies: [
        "Workbooks", "TaskBooks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/MakeTaskBook", swiftSettings: strict),
    .executableTarget(
      name: "make-samples",
      dependencies: [
        "Workbooks", "TaskBooks", "Submissions", "Samples",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/MakeSamples", swiftSettings: strict),
    .executableTarget(
      name: "edit-workbook", dependencies: ["Workbooks"], path: "Tests/Corpus/EditWorkbook",
      swiftSettings: strict),
    .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks"], swiftSettings: strict),
    .testTarget(
      name: "TaskBooksTests", dependencies: ["Workbooks", "TaskBooks", "make-taskbook"],
      swiftSettings: strict),
    .testTarget(
      name: "SubmissionsTests", dependencies: ["Workbooks", "TaskBooks", "Submissions", "Samples"],
      swiftSettings: strict),
    .testTarget(
      name: "RulebookTests",
      dependencies: ["Workbooks", "TaskBooks", "Submissions", "Samples", "Rulebook"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Workbooks", "TaskBooks", "Submissions", "Samples", "Rulebook", "Reports"],
      swiftSettings: strict),
    .testTarget(
      name: "RegistersTests",
      dependencies: [
        "Workbooks", "TaskBooks", "Submissions", "Samples", "Rulebook", "Reports", "Registers",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Workbooks", "TaskBooks", "Submissions", "Samples", "Registers", "zhaoshang",
        "make-samples",
        "make-taskbook", "edit-workbook",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
