import Deduplicate
import Register

/// Reads what earlier stages left.
enum StageReading {
  static func profiles(_ folder: StageFolder) throws(RunError) -> [ReturnProfile] {
    let name = IngestStage.profiles
    return try StageFile.profiles.rows(try folder.read(name), path: "\(folder.path)/\(name)")
  }

  static func cleanCounts(_ folder: StageFolder) throws(RunError) -> [CleanCount] {
    let name = CleanStage.counts
    return try StageFile.cleanCounts.rows(try folder.read(name), path: "\(folder.path)/\(name)")
  }

  static func rows<Row>(
    _ file: StageFile<Row>, _ name: String, _ folder: StageFolder
  ) throws(RunError) -> [Row] {
    try file.rows(try folder.read(name), path: "\(folder.path)/\(name)")
  }

  /// The partitions that cleaning found, sorted, each with the returns that feed it.
  static func partitions(_ counts: [CleanCount]) -> [(partition: String, paths: [String])] {
    var paths: [String: [String]] = [:]
    for count in counts where count.outcome == "record" {
      paths[count.partition, default: []].append(count.path)
    }
    return paths.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }
}
