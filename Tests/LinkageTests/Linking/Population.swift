import Linkage
import SeededRandom

/// Records whose fields are copied or drawn anew, so that λ, m and u are known.
///
/// Each field has equally likely values. A duplicate copies a field of its original with the field's
/// fidelity and draws it anew otherwise: u = 1 / values, m = fidelity + (1 − fidelity) / values.
struct Population {
  /// One field.
  struct Field: Sendable {
    var name: String
    var values: Int
    var fidelity: Double

    var u: Double { 1 / Double(values) }
    var m: Double { fidelity + (1 - fidelity) / Double(values) }
  }

  static let fields = [
    Field(name: "a", values: 400, fidelity: 0.9), Field(name: "b", values: 1000, fidelity: 0.8),
    Field(name: "c", values: 50, fidelity: 0.95), Field(name: "d", values: 200, fidelity: 0.7),
    Field(name: "e", values: 20, fidelity: 0.85),
  ]

  /// Entity of each record.
  private(set) var entities: [Int] = []
  /// Value of each field of each record.
  private(set) var rows: [[Int]] = []

  /// A population in which about that share of the entities has a duplicate; no record misses a value.
  init(entityCount: Int, duplicateShare: Double, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var records: [(entity: Int, row: [Int])] = []
    for entity in 0..<entityCount {
      let row = Self.fields.map { Int.random(in: 0..<$0.values, using: &random) }
      records.append((entity, row))
      guard Double.random(in: 0..<1, using: &random) < duplicateShare else { continue }
      let copy = zip(Self.fields, row).map { field, value in
        Double.random(in: 0..<1, using: &random) < field.fidelity
          ? value : Int.random(in: 0..<field.values, using: &random)
      }
      records.append((entity, copy))
    }
    records.shuffle(using: &random)
    entities = records.map(\.entity)
    rows = records.map(\.row)
  }

  /// The same records in another order; `order` names the old record at each place.
  func reordered(_ order: [Int]) -> Population {
    var other = self
    other.entities = order.map { entities[$0] }
    other.rows = order.map { rows[$0] }
    return other
  }

  /// Share of matches among all pairs.
  var matchShare: Double {
    var sizes: [Int: Int] = [:]
    for entity in entities { sizes[entity, default: 0] += 1 }
    let matches = sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    return Double(matches) / (Double(entities.count) * Double(entities.count - 1) / 2)
  }

  /// The records as columns of text.
  func table() throws -> ColumnTable {
    var table = ColumnTable(count: rows.count)
    for (index, field) in Self.fields.enumerated() {
      try table.set(field.name, .text(TextColumn(rows.map { "\(field.name)\($0[index])" })))
    }
    return table
  }

  /// Blocking on two pairs of fields and one alone, comparisons on every field.
  static var configuration: LinkageConfiguration {
    LinkageConfiguration(
      blocking: [
        BlockingDefinition("a", [.value("a")]), BlockingDefinition("b", [.value("b")]),
        BlockingDefinition("c + d", [.value("c"), .value("d")]),
      ],
      comparisons: fields.map { field in
        ComparisonDefinition(
          field.name, columns: [field.name],
          levels: [.init("exact", .exact(field.name), frequencyColumn: field.name)])
      })
  }
}
