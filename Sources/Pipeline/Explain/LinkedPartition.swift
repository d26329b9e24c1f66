import Deduplicate
import Register

/// The records of a partition with what deduplication and merging made of them.
struct LinkedPartition {
  let name: String
  let sources: SourceRecords
  /// For each record its end and association.
  let links: [LinkedRow]
  let associations: [Association]
  private let mergedIDs: [MergedKey: String]
  let mergers: [Merger]
  private let rowsOfAssociation: [String: [Int]]

  /// Reads a partition.
  ///
  /// - Throws: ``RunError`` when a stage has not been run, or the stages do not fit together.
  init(_ name: String, _ records: PartitionRecords, _ output: String) throws(RunError) {
    self.name = name
    let folder = try StageFolder.open(.deduplicate, in: output)
    let linked = try StageReading.rows(.linkedRows, DeduplicateStage.rows(name), folder)
    var linkOfRow: [String: LinkedRow] = [:]
    for row in linked { linkOfRow[Self.key(row.path, row.position)] = row }
    sources = try records.records(of: name)
    var links: [LinkedRow] = []
    for source in sources {
      guard let link = linkOfRow[Self.key(source.path, source.record.position)] else {
        throw Self.mismatch(source.path, source.record.position.line)
      }
      links.append(link)
    }
    self.links = links
    rowsOfAssociation = Dictionary(grouping: links.indices) { links[$0].associationID }
    associations = try StageReading.rows(.register, DeduplicateStage.register(name), folder)
    (mergedIDs, mergers) = try Self.merged(name, associations, output)
  }

  private static func key(_ path: String, _ position: SourcePosition) -> String {
    "\(path):\(position.byte)"
  }

  /// What merging made of the associations; nothing when it has not been run.
  private static func merged(
    _ name: String, _ associations: [Association], _ output: String
  ) throws(RunError) -> ([MergedKey: String], [Merger]) {
    guard Disk.exists("\(output)/\(Stage.merge.folder)/manifest.csv") else { return ([:], []) }
    let folder = try StageFolder.open(.merge, in: output)
    let (ids, mergers) = try StageReading.merged(name, of: associations, folder)
    let keys = zip(associations, ids).map { (MergedKey(period: $0.period, id: $0.id), $1) }
    return (Dictionary(keys, uniquingKeysWith: { first, _ in first }), mergers)
  }

  /// Records that report an association, in all periods.
  func rows(of association: String) -> [Int] { rowsOfAssociation[association] ?? [] }

  /// The id after merging of the association that a record reports, nil when that is not known.
  func mergedID(_ row: Int) -> String? {
    mergedIDs[MergedKey(period: links[row].period, id: links[row].associationID)]
  }

  /// The record that starts at a place of a return, nil when there is none.
  func index(_ path: String, _ position: SourcePosition) -> Int? {
    sources.firstIndex { $0.record.position.byte == position.byte && $0.path == path }
  }

  /// The error when deduplication does not know a row that cleaning left.
  static func mismatch(_ path: String, _ line: Int) -> RunError {
    RunError(
      .defect, "STAGE-MISMATCH", "Giai đoạn clean có dòng mà giai đoạn deduplicate không có.",
      at: "\(path):\(line)", remedy: "Chạy lại: sohoi run --from deduplicate")
  }

  /// `path:line` of a record.
  func place(_ row: Int) -> String { "\(sources[row].path):\(links[row].position.line)" }
}
