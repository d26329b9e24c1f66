import Aggregate

/// What one partition contributes to the tables: sums, small beside the register they are made of.
struct Contribution: Sendable {
  var partials: Partials
  /// What became of the rows of its returns.
  var linked: [LinkedCount]

  init(partials: Partials, linked: [LinkedCount]) {
    (self.partials, self.linked) = (partials, linked)
  }

  private static func partials(_ table: PartialsTable, _ partition: String) -> String {
    "partials/\(partition).\(table.rawValue).csv"
  }

  private static func returns(_ partition: String) -> String { "partials/\(partition).returns.csv" }

  /// The files of one partition in the folder of the stage.
  static func files(_ partition: String) -> [String] {
    PartialsTable.allCases.map { partials($0, partition) } + [returns(partition)]
  }

  /// Writes the files of one partition.
  func write(_ partition: String, to folder: StageFolder) throws(RunError) {
    for table in PartialsTable.allCases {
      try folder.write(
        Self.partials(table, partition), PartialsFile.bytes(partials, table))
    }
    try folder.write(Self.returns(partition), StageFile.linkedCounts.bytes(linked))
  }

  /// Puts together again what was written for one partition.
  ///
  /// - Parameter read: The bytes of a file by its name; nil when it is not as it was written.
  /// - Returns: nil when a file is missing, or not of the form that is written now.
  init?(_ partition: String, read: (String) -> [UInt8]?) {
    partials = Partials()
    for table in PartialsTable.allCases {
      guard let bytes = read(Self.partials(table, partition)),
        PartialsFile.read(bytes, table, into: &partials)
      else { return nil }
    }
    let name = Self.returns(partition)
    guard let bytes = read(name),
      let counts = try? StageFile.linkedCounts.rows(bytes, path: name)
    else { return nil }
    linked = counts
  }
}
