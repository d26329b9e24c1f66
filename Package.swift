// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for every room: Swift 6, explicit imports, no warning lives.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: [], resources: [], swiftSettings: house)
}

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "sohoi",
  products: [.executable(name: "sohoi", targets: ["sohoi"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    // Level 0: the vocabulary, and the C libraries' doors.
    room("Register"),
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Level 1: general rooms that know nothing of associations.
    room("VietnameseText"),
    room("Compression", ["CZlib"]),
    room("CSV", ["CCSV"]),
    room("Linkage"),

    // Level 2.
    room("Geography", ["Register", "VietnameseText"]),

    // Level 3: one stage each. They meet only in Register's types.
    room("Ingest", ["Register", "VietnameseText", "Compression", "CSV", "Geography"]),
    room("Clean", ["Register", "VietnameseText", "Linkage", "Geography"]),
    room("Deduplicate", ["Register", "Linkage"]),
    room("Merge", ["Register"]),
    room("Aggregate", ["Register"]),
    room("Publish", ["Register", "CSV", "CXlsxWriter"]),

    // Level 4 and 5: orchestration and the command.
    room(
      "Pipeline",
      [
        "Register", "VietnameseText", "Compression", "CSV", "Linkage", "Geography", "Ingest", "Clean",
        "Deduplicate", "Merge", "Aggregate", "Publish", yams, crypto,
      ]),
    .executableTarget(
      name: "sohoi", dependencies: ["Pipeline", argumentParser], swiftSettings: house),

    // Makes sample returns and measures a run against their truth. Never part of the product.
    .executableTarget(
      name: "SampleReturns",
      dependencies: [
        "Register", "CZlib", argumentParser,
      ],
      swiftSettings: house),
  ]
)
