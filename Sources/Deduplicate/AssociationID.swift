import Register

/// Ids of associations: `H` and 13 letters and digits.
///
/// Made from what an association was when it was first seen: period, level, place, kind and proper
/// name. It names no province, does not depend on file names or on the order of delivery, and does
/// not change when chairperson, phone or decision are corrected.
enum AssociationID {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// Of the rows that report an association the one that tells most of its name: which row is believed
  /// first changes as soon as any field is corrected.
  static func mostTelling(_ records: [TypedRecord]) -> TypedRecord? {
    records.max { a, b in rank(a) < rank(b) }
  }

  private static func rank(_ record: TypedRecord) -> (Int, Int, Int, String, String, String) {
    let identity = record.identity
    let hasTones = !identity.rest.utf8.elementsEqual(identity.restFolded.utf8)
    return (
      identity.kind.isEmpty ? 0 : 1, hasTones ? 1 : 0, record.place.code.utf8.count,
      identity.kind, identity.rest, record.place.code
    )
  }

  /// The id; `copy` tells apart bodies that are alike in everything the id is made from.
  static func id(_ record: TypedRecord, copy: Int) -> String {
    var hash = StableHash()
    hash.add(record.period.description)
    hash.add(record.scopeLevel.code)
    hash.add(record.place.code)
    hash.add(record.identity.kind)
    hash.add(record.identity.rest)
    hash.add(String(copy))
    var rest = hash.value
    var letters: [UInt8] = []
    for _ in 0..<13 {
      letters.append(alphabet[Int(rest & 31)])
      rest >>= 5
    }
    return "H" + String(decoding: letters.reversed(), as: UTF8.self)
  }
}
