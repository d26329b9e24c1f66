import Linkage
import Register

/// Ids of associations: `H` and 13 letters and digits.
///
/// Made from what an association was when it was first seen: period, level, place, kind and proper
/// name. It names no province, does not depend on file names or on the order of delivery, and does
/// not change when chairperson, phone or decision are corrected.
struct AssociationID: Hashable, Comparable {
  private let number: UInt64

  /// The id; `copy` tells apart bodies that are alike in everything the id is made from.
  ///
  /// - Parameter period: The hash of the period's code, for all rows of it.
  init(_ row: SourceRow, _ texts: TextTable, in period: StableHash, copy: Int) {
    let bytes = texts.bytes.span
    var hash = period
    hash.add(row.scopeLevel.code)
    hash.add(bytes.extracting(texts.range(of: row.place.deepest)))
    hash.add(bytes.extracting(texts.range(of: row.kind)))
    hash.add(bytes.extracting(texts.range(of: row.rest)))
    hash.add(String(copy))
    number = hash.value
  }

  /// The id as text.
  var text: String { IDText.text(UInt8(ascii: "H"), number) }

  static func < (a: Self, b: Self) -> Bool { a.number < b.number }

  /// Of the rows that report an association, which are not empty, the one that tells most of its name:
  /// which row is believed first changes as soon as any field is corrected.
  static func mostTelling(_ rows: ArraySlice<Int>, _ sources: SourceRecords) -> Int {
    let first = rows[rows.startIndex]
    guard rows.count > 1 else { return first }
    return rows.max { tellsLess(sources.rows[$0], sources.rows[$1], sources.texts) } ?? first
  }

  private static func tellsLess(_ a: SourceRow, _ b: SourceRow, _ texts: TextTable) -> Bool {
    let (x, y) = (rank(a, texts), rank(b, texts))
    if x != y { return x < y }
    let same = a.kind == b.kind && a.rest == b.rest && a.place.deepest == b.place.deepest
    return !same && words(a, texts) < words(b, texts)
  }

  private static func rank(_ row: SourceRow, _ texts: TextTable) -> (Int, Int, Int) {
    let hasTones = row.rest != row.restFolded
    return (row.kind == 0 ? 0 : 1, hasTones ? 1 : 0, texts.length(of: row.place.deepest))
  }

  private static func words(_ row: SourceRow, _ texts: TextTable) -> (String, String, String) {
    (texts.string(row.kind), texts.string(row.rest), texts.string(row.place.deepest))
  }
}
