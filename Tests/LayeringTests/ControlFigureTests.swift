import Testing

/// The published totals must come out of cleaning and deduplication: they stand in one file, and
/// nowhere else that the product reads.
struct ControlFigureTests {
  static let source = "Pipelines/hoi-quan-chung/control-totals.csv"

  /// The published figures that are too specific to stand somewhere by chance.
  static func figures() throws -> Set<Int> {
    // Years and periods are no figures.
    let columns = ["low", "high", "published"]
    let lines = try Project.file(source).text.split(separator: "\n")
    let header = try #require(lines.first).split(separator: ",")
    let places = try columns.map { column in
      try #require(header.firstIndex { $0 == column }) - header.count
    }
    let cells = lines.dropFirst().flatMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return places.map { cells[cells.count + $0] }
    }
    return Set(cells.flatMap { Figures.numbers(in: String($0)).map(\.number) })
      .filter { $0 >= Figures.smallestSpecific }
  }

  static func occurrences(of figures: Set<Int>, in files: [Project.File]) -> [String] {
    files.flatMap { file in
      Figures.numbers(in: file.text).filter { figures.contains($0.number) }
        .map { "\(file.path):\($0.line): \($0.number)" }
    }
  }

  @Test func `the control totals have figures to look for`() throws {
    #expect(try Self.figures().count >= 6)
  }

  @Test func `no published figure stands in the program`() throws {
    let files = try Project.files(in: "Sources", ending: ".swift")
      .filter { !$0.path.hasPrefix("Sources/SampleReturns/") }
      .map { Project.File(path: $0.path, text: SwiftCode($0.text).text) }
    #expect(Self.occurrences(of: try Self.figures(), in: files) == [])
  }

  @Test func `no published figure stands in another table of the pipeline`() throws {
    let files = try [".csv", ".yaml"].flatMap {
      try Project.files(in: "Pipelines/hoi-quan-chung", ending: $0)
    }
    .filter { $0.path != Self.source }
    #expect(Self.occurrences(of: try Self.figures(), in: files) == [])
  }

  @Test(arguments: [
    "let total = 3711", "return 3_711", #"["3.711", "x"]"#, "x == 3,711 || y", "(1...3711)",
    "3711.0",
  ])
  func `a planted figure is found`(text: String) {
    let file = Project.File(path: "A.swift", text: "\n" + text)
    #expect(Self.occurrences(of: [3711], in: [file]) == ["A.swift:2: 3711"])
  }

  @Test(arguments: ["03711", "13711", "0x3711", "B3711", "3.7111", "37110", "3.711.000", "3 711"])
  func `another number or a code is none`(text: String) {
    let file = Project.File(path: "A.swift", text: text)
    #expect(Self.occurrences(of: [3711], in: [file]) == [])
  }
}
