// swift-tools-version: 6.2
import Foundation
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

/// The tests of a room; files they read from their own folder are named in `exclude`.
func tests(_ room: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(room)Tests", dependencies: dependencies + ["SeededRandom"], exclude: exclude,
    swiftSettings: house)
}

/// isa-l inflates about three times as fast as zlib; where it is absent, zlib does all the work.
let hasIsal = FileManager.default.fileExists(atPath: "/usr/include/isa-l/igzip_lib.h")
let cisal: Target.Dependency? = hasIsal ? "CISAL" : nil

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
    // Level 0: the vocabulary, how work is divided, and the C libraries' doors.
    room("Register"),
    room("Work"),
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLzma", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CISAL", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Level 1: general rooms that know nothing of associations.
    room("VietnameseText"),
    room("Compression", ["CZlib", "CLzma", "CZstd", "CArchive", cisal].compactMap { $0 }),
    room("CSV", ["CCSV"]),
    room("Linkage", ["Work"]),

    // Level 2.
    room("Geography", ["Register", "VietnameseText"]),

    // Level 3: one stage each. They meet only in Register's types.
    room("Ingest", ["Register", "Work", "VietnameseText", "Compression", "CSV", "Geography"]),
    room("Clean", ["Register", "Work", "VietnameseText", "Linkage", "Geography"]),
    room("Deduplicate", ["Register", "VietnameseText", "Linkage"]),
    room("Merge", ["Register"]),
    room("Aggregate", ["Register", "Work"]),
    room("Publish", ["Register", "Work", "Compression", "CSV", "CXlsxWriter"]),

    // Level 4 and 5: orchestration and the command.
    room(
      "Pipeline",
      [
        "Register", "Work", "VietnameseText", "Compression", "CSV", "Linkage", "Geography",
        "Ingest", "Clean", "Deduplicate", "Merge", "Aggregate", "Publish", yams, crypto,
      ]),
    .executableTarget(
      name: "sohoi", dependencies: ["Pipeline", argumentParser], swiftSettings: house,
      // By the build's number a run knows that the program is another one.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id=sha1"])]),

    // Makes sample returns and measures a run against their truth. Never part of the product.
    .executableTarget(
      name: "SampleReturns",
      dependencies: [
        "Register", "VietnameseText", "CZlib", argumentParser,
      ],
      swiftSettings: house),

    // Reads and groups millions of rows, to be measured against other readers. Never part of the product.
    .executableTarget(
      name: "IngestBenchmark", dependencies: ["CSV", "Compression"], swiftSettings: house),

    // Numbers that look random and are the same in every run, for the tests of all rooms.
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: house),

    tests("Register", ["Register"]),
    tests("Work", ["Work"]),
    tests("VietnameseText", ["VietnameseText"]),
    tests("Compression", ["Compression", "CZlib", "CLzma", "CZstd"]),
    tests("CSV", ["CSV"]),
    tests("Linkage", ["Linkage", "Work"]),
    tests("Geography", ["Geography", "Register", "VietnameseText"]),
    tests(
      "Ingest",
      ["Ingest", "Register", "Work", "VietnameseText", "Compression", "CSV", "Geography"]),
    tests("Clean", ["Clean", "Register", "VietnameseText", "Geography", "CSV"]),
    tests("Deduplicate", ["Deduplicate", "Register", "Linkage"]),
    tests("Merge", ["Merge", "Register"]),
    tests("Aggregate", ["Aggregate", "Register"]),
    tests("Publish", ["Publish", "Register", "CSV"], exclude: ["Workbook/read_workbook.py"]),
    tests(
      "Pipeline",
      [
        "Pipeline", "Register", "CSV", "Geography", "Linkage", "Deduplicate", "Clean", "Aggregate",
        "Publish",
      ]),
    tests("SampleReturns", ["SampleReturns", "Register", "VietnameseText", "CZlib"]),
    tests("Layering", []),
    tests(
      "EndToEnd", ["sohoi", "SampleReturns", "VietnameseText"],
      exclude: [
        "OtherReturns", "read_workbook.py", "pack_returns.py", "fill_review.py",
        "measured_command.py",
      ]),
  ]
)

/// The fuzzers need a sanitizer of their own, which brings their `main`: `make fuzz`.
let fuzzing: [SwiftSetting] = house + [.unsafeFlags(["-parse-as-library"])]

func fuzzer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  let folder = "Fuzz/\(name)"
  return .executableTarget(
    name: name, dependencies: dependencies, path: folder, swiftSettings: fuzzing)
}

if Context.environment["SOHOI_FUZZ"] != nil {
  package.targets += [
    fuzzer("FuzzCSV", ["CSV"]), fuzzer("FuzzGzip", ["Compression", "CZlib"]),
    fuzzer("FuzzContainer", ["Compression"]), fuzzer("FuzzLetters", ["VietnameseText"]),
  ]
}
