import VietnameseText

/// The comparable form of an address: house number and street, `266 le duan`; keeps its room from row to
/// row.
struct AddressKey: Sendable {
  private var folded: [UInt8] = []
  private var key: [UInt8] = []

  /// House number and street, without the words for them and without the units they lie in.
  ///
  /// - Parameter cell: The address in its one form: `Số 266 đường Lê Duẩn, quận Thanh Khê`.
  /// - Returns: Empty where no house number comes first: a people's committee, a house of culture or a
  ///   village says too little of whose seat it is.
  mutating func key(_ cell: Span<UInt8>) -> String {
    key.removeAll(keepingCapacity: true)
    var hasStreet = false
    var start = 0
    while start < cell.count, !hasStreet {
      var end = start
      while end < cell.count, cell[end] != UInt8(ascii: ",") { end += 1 }
      folded.removeAll(keepingCapacity: true)
      MatchKey.appendFolded(cell.extracting(start..<end), to: &folded)
      guard take(&hasStreet) else { break }
      start = end + 1
    }
    return hasStreet ? String(decoding: key, as: UTF8.self) : ""
  }

  /// Adds the words of a part of the address, up to the first that names a unit; false where the address
  /// does not begin with a number, or a unit follows it.
  private mutating func take(_ hasStreet: inout Bool) -> Bool {
    for word in folded.split(separator: 0x20) {
      let isNumber = word.contains { $0 &- 0x30 < 10 }
      if key.isEmpty {
        guard isNumber || Self.numbered.contains(word.span) else { return false }
        if isNumber { key += word }
      } else if !isNumber, word.count == 1 {
        guard !hasStreet, word.first == UInt8(ascii: "d") else { return hasStreet }
      } else if hasStreet, Self.units.contains(word.span) {
        return true
      } else if !Self.streets.contains(word.span) {
        key.append(0x20)
        key += word
        hasStreet = hasStreet || !isNumber
      }
    }
    return true
  }

  /// Before a house number.
  private static let numbered = PhraseSet(["so", "nha", "sn"])
  /// Before the name of a street, as `Đ.` is.
  private static let streets = PhraseSet(["duong", "pho"])
  /// What a street lies in, behind its name, as `P.` and `Q.` are.
  private static let units = PhraseSet([
    "phuong", "xa", "quan", "huyen", "tp", "tx", "tt", "tinh", "thon", "xom", "ap",
  ])
}
