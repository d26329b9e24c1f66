import CSV
import Linkage

/// The files of a linkage, as bytes; the same linkage gives the same bytes.
struct LinkFiles {
  let table: LinkTable
  let identifiers: LinkIdentifiers
  let settings: LinkSettings
  let result: LinkageResult

  /// `clusters.csv`: every record with its cluster, in the order of the files.
  func clusters() -> [UInt8] {
    let clusters = result.clustering.clusterOfRecord
    var sizes = [Int](repeating: 0, count: result.clustering.clusterCount)
    for cluster in clusters { sizes[cluster] += 1 }
    var writer = CSVWriter(defusesFormulas: true)
    writer.row(["register", "record", "cluster", "cluster_size"])
    for (record, cluster) in clusters.enumerated() {
      writer.field(identifiers.register(record))
      identifiers.name(record) { writer.field($0) }
      writer.field(cluster + 1)
      writer.field(sizes[cluster])
      writer.endRow()
    }
    return writer.take()
  }

  /// `pairs.csv`: links and possible links, with the level of each comparison.
  ///
  /// `together` says whether the records are in one cluster: a link may be refused, and records may
  /// meet by others.
  func pairs() -> [UInt8] {
    let clusters = result.clustering.clusterOfRecord
    let labels = settings.linkage.comparisons.map { comparison in
      comparison.levels.map(\.label)
        + [ComparisonDefinition.elseLabel, ComparisonDefinition.nullLabel]
    }
    var writer = CSVWriter(defusesFormulas: true)
    writer.row(
      [
        "left_register", "left", "right_register", "right", "weight_bits", "probability",
        "decision", "together",
      ] + settings.linkage.comparisons.map(\.name))
    for pair in result.pairs {
      let (left, right) = (Int(pair.pair.left), Int(pair.pair.right))
      for record in [left, right] {
        writer.field(identifiers.register(record))
        identifiers.name(record) { writer.field($0) }
      }
      writer.field(Decimals.text(pair.weightBits, 3))
      writer.field(Decimals.text(MatchWeight.probability(bits: pair.weightBits), 6))
      let isLink = result.model.decision(forWeightBits: pair.weightBits) == .link
      writer.field(isLink ? "link" : "possible")
      writer.field(clusters[left] == clusters[right] ? "yes" : "no")
      for (comparison, labels) in labels.enumerated() {
        writer.field(labels[pair.levels[comparison]])
      }
      writer.endRow()
    }
    return writer.take()
  }

  /// `survivors.csv`: one row per cluster, with the values that stand for it.
  func survivors() throws(RunError) -> [UInt8] {
    var members = [[Int]](repeating: [], count: result.clustering.clusterCount)
    for (record, cluster) in result.clustering.clusterOfRecord.enumerated() {
      members[cluster].append(record)
    }
    var columns: [TextColumn] = []
    for (name, _) in settings.survivorship {
      columns.append(try LinkTable.texts(name, table.registers))
    }
    var writer = CSVWriter(defusesFormulas: true)
    writer.row(["cluster", "cluster_size"] + settings.survivorship.map(\.column))
    for (cluster, records) in members.enumerated() {
      writer.field(cluster + 1)
      writer.field(records.count)
      for (column, field) in zip(columns, settings.survivorship) {
        let survivor = field.rule.survivor(of: records, in: column)
        writer.field(survivor.map { column.texts.string(column.values[$0]) } ?? "")
      }
      writer.endRow()
    }
    return writer.take()
  }
}
