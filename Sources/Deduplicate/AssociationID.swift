import Register

/// Ids of associations: `H` and 13 letters and digits.
///
/// Made from what an association was when it was first seen: period, level, place, kind and proper
/// name. It names no province, does not depend on file names or on the order of delivery, and does
/// not change when chairperson, phone or decision are corrected.
struct AssociationID: Hashable, Comparable {
  private let number: UInt64

  /// The id; `copy` tells apart bodies that are alike in everything the id is made from.
  init(_ record: TypedRecord, copy: Int) {
    var hash = StableHash()
    hash.add(record.period.description)
    hash.add(record.scopeLevel.code)
    hash.add(record.place.code)
    hash.add(record.identity.kind)
    hash.add(record.identity.rest)
    hash.add(String(copy))
    number = hash.value
  }

  /// The id as text.
  var text: String { IDText.text(UInt8(ascii: "H"), number) }

  static func < (a: Self, b: Self) -> Bool { a.number < b.number }

  /// Of the rows that report an association, which are not empty, the one that tells most of its name:
  /// which row is believed first changes as soon as any field is corrected.
  static func mostTelling(_ rows: ArraySlice<Int>, _ sources: [SourceRecord]) -> Int {
    guard rows.count > 1 else { return rows[rows.startIndex] }
    return rows.max { rank(sources[$0].record) < rank(sources[$1].record) } ?? rows[rows.startIndex]
  }

  private static func rank(_ record: TypedRecord) -> (Int, Int, Int, String, String, String) {
    let identity = record.identity
    let hasTones = !identity.rest.utf8.elementsEqual(identity.restFolded.utf8)
    return (
      identity.kind.isEmpty ? 0 : 1, hasTones ? 1 : 0, record.place.code.utf8.count,
      identity.kind, identity.rest, record.place.code
    )
  }
}
