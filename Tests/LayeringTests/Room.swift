/// A target of the package, and what its files may import.
struct Room: Sendable {
  /// What every room may import: the standard library and the system's C library.
  static let common: Set<String> = ["Swift", "Glibc"]

  var name: String
  /// Rooms only know rooms of a lower level.
  var level: Int
  /// Rooms, C libraries and packages: what `Package.swift` must declare, no more and no less.
  var dependencies: Set<String> = []
  /// Modules of the toolchain that this room may use beside the common ones.
  var system: Set<String> = []

  /// Whether a file of this room may import a module.
  func mayImport(_ module: String) -> Bool {
    dependencies.contains(module) || system.contains(module) || Self.common.contains(module)
  }
}

extension Room {
  /// The arrows of the design, as data.
  static let all: [Room] = [
    Room(name: "Register", level: 0),
    Room(name: "Work", level: 0),
    Room(name: "CCSV", level: 0),
    Room(name: "CZlib", level: 0),
    Room(name: "CLzma", level: 0),
    Room(name: "CZstd", level: 0),
    Room(name: "CArchive", level: 0),
    Room(name: "CISAL", level: 0),
    Room(name: "CXlsxWriter", level: 0),

    Room(name: "VietnameseText", level: 1),
    Room(
      name: "Compression", level: 1,
      dependencies: ["CZlib", "CLzma", "CZstd", "CArchive", "CISAL"]),
    Room(name: "CSV", level: 1, dependencies: ["CCSV"]),
    Room(name: "Linkage", level: 1, dependencies: ["Work"]),

    Room(name: "Geography", level: 2, dependencies: ["Register", "VietnameseText"]),

    Room(
      name: "Ingest", level: stageLevel,
      dependencies: ["Register", "Work", "VietnameseText", "Compression", "CSV", "Geography"]),
    Room(
      name: "Clean", level: stageLevel,
      dependencies: ["Register", "Work", "VietnameseText", "Linkage", "Geography"]),
    Room(
      name: "Deduplicate", level: stageLevel,
      dependencies: ["Register", "VietnameseText", "Linkage"]),
    Room(name: "Merge", level: stageLevel, dependencies: ["Register"]),
    Room(name: "Aggregate", level: stageLevel, dependencies: ["Register", "Work"]),
    Room(
      name: "Publish", level: stageLevel,
      dependencies: ["Register", "Work", "Compression", "CSV", "CXlsxWriter"]),

    Room(
      name: "Pipeline", level: 4,
      dependencies: [
        "Register", "Work", "VietnameseText", "Compression", "CSV", "Linkage", "Geography",
        "Ingest", "Clean", "Deduplicate", "Merge", "Aggregate", "Publish", "Yams", "Crypto",
      ],
      system: ["Foundation", "FoundationXML", "Dispatch", "Synchronization"]),
    Room(
      name: "sohoi", level: 5, dependencies: ["Pipeline", "ArgumentParser"],
      system: ["Foundation"]),
    Room(
      name: "IngestBenchmark", level: 5, dependencies: ["CSV", "Compression"]),
    Room(
      name: "SampleReturns", level: 5,
      dependencies: ["Register", "VietnameseText", "CZlib", "ArgumentParser"]),
  ]

  /// The stages: one beside the other, none knows another.
  static let stageLevel = 3

  /// Doors to C libraries: a module map and a header, no Swift.
  static let systemLibraries: Set<String> = [
    "CCSV", "CZlib", "CLzma", "CZstd", "CArchive", "CISAL", "CXlsxWriter",
  ]

  /// What compares itself with others whenever it runs, and is no part of the product.
  static let withoutTests: Set<String> = ["IngestBenchmark"]

  /// The tests that are not of one room: of the whole command, and of the package's own shape.
  static let testsOfTheWhole: Set<String> = ["EndToEndTests", "LayeringTests"]

  /// What the tests of several rooms share: it knows no room and tests nothing.
  static let sharedByTests: Set<String> = ["SeededRandom"]

  static func named(_ name: String) -> Room? { all.first { $0.name == name } }
}
