import Testing

/// Every import stands in the table of rooms.
///
/// The compiler's own check lets through what some path of dependencies makes visible: a room two
/// steps away, or a C module.
struct ImportTests {
  /// What is wrong with the imports of a file, one sentence each.
  static func violations(in file: Project.File, of room: Room) -> [String] {
    SwiftCode(file.text).imports.filter { !room.mayImport($0.module) }
      .map { "\(file.path):\($0.line): \(room.name) must not import \($0.module)" }
  }

  @Test func `every folder of Sources is a room of the table`() throws {
    #expect(try Project.folders(in: "Sources") == Room.all.map(\.name).sorted())
  }

  @Test(arguments: Room.all.map(\.name))
  func `a room imports only what the design lets it`(name: String) throws {
    let room = try #require(Room.named(name))
    let files = try Project.files(in: "Sources/\(name)", ending: ".swift")
    #expect(files.isEmpty == Room.systemLibraries.contains(name))
    #expect(files.flatMap { Self.violations(in: $0, of: room) } == [])
  }

  @Test(arguments: Room.all.map(\.name))
  func `a room uses everything it declares`(name: String) throws {
    let room = try #require(Room.named(name))
    let files = try Project.files(in: "Sources/\(name)", ending: ".swift")
    let used = Set(files.flatMap { SwiftCode($0.text).imports.map(\.module) })
    #expect(room.dependencies.subtracting(used).sorted() == [])
  }

  @Test func `every room looks down, and no stage knows another`() {
    for room in Room.all {
      let known = Room.all.filter { room.dependencies.contains($0.name) }
      #expect(known.allSatisfy { $0.level < room.level }, "\(room.name)")
    }
  }

  @Test func `up to the stages no room knows Foundation, threads or another package`() {
    let names = Set(Room.all.map(\.name))
    for room in Room.all where room.level <= Room.stageLevel {
      #expect(room.system.isEmpty, "\(room.name)")
      #expect(room.dependencies.isSubset(of: names), "\(room.name)")
    }
  }

  @Test(arguments: [
    ("Merge", "import Deduplicate", "Deduplicate"),
    ("Clean", "import Register\nimport CSV", "CSV"),
    ("Publish", "public import CZlib", "CZlib"),
    ("Aggregate", "import Foundation", "Foundation"),
    ("Register", "@preconcurrency internal import struct Foundation.Date", "Foundation"),
    ("Linkage", "import Glibc; import Register", "Register"),
    (
      "Ingest", "#if canImport(FoundationEssentials)\n  import FoundationEssentials\n#endif",
      "FoundationEssentials"
    ),
    ("Merge", #"let glob = "/*" // "\n\""# + "\nimport CSV", "CSV"),
    ("sohoi", "/* why */ @testable import Clean  // because", "Clean"),
  ])
  func `a forbidden import is caught`(name: String, source: String, module: String) throws {
    let room = try #require(Room.named(name))
    let found = Self.violations(in: Project.File(path: "Planted.swift", text: source), of: room)
    try #require(found.count == 1)
    #expect(found[0].hasPrefix("Planted.swift:"))
    #expect(found[0].hasSuffix(": \(name) must not import \(module)"))
  }

  @Test(arguments: [
    "let glob = \"*/*\"", "// import Foundation", "/* import Foundation\nimport Clean */",
    "let important = 1",
    "/// A sentence.\n/// import CSV", "import Glibc\nimport Register  // the vocabulary",
  ])
  func `what is no forbidden import is let through`(source: String) throws {
    let room = try #require(Room.named("Merge"))
    #expect(Self.violations(in: Project.File(path: "Fine.swift", text: source), of: room) == [])
  }

  @Test func `a violation is reported with its line`() throws {
    let room = try #require(Room.named("Merge"))
    let file = Project.File(path: "A.swift", text: "/* a\nb */\nimport Register\n\nimport Clean\n")
    #expect(
      Self.violations(in: file, of: room) == ["A.swift:5: Merge must not import Clean"])
  }
}
