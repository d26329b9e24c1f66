import CSV
import Geography
import Register
import VietnameseText

/// The column of reporting units, which clerks also call the column of places `Đơn vị`.
struct UnitColumn {
  private let column: Int
  /// How many rows name each unit that some row names.
  private let counts: [Place: Int]

  /// The column below a header; nil without one.
  ///
  /// - Parameter around: The unit that the path names: `Xã Hải Quế` is one in its district.
  /// - Complexity: O(bytes of the column), and some microseconds for each different text.
  init?(_ table: RecordTable, _ header: Header, _ resolver: PlaceResolver, around: Place?) {
    guard let column = header.fields.firstIndex(of: .reportingUnit),
      let name = header.fields.firstIndex(of: .name)
    else { return nil }
    self.column = column
    var texts: [String: Int] = [:]
    for record in header.record + header.height..<max(header.record + header.height, table.count)
    where column < table.fieldCount(record) && !table.isBlank(record, column)
      && !table.isBlank(record, name)
    {
      texts[table.text(record, column), default: 0] += 1
    }
    var counts: [Place: Int] = [:]
    for (text, count) in texts {
      if let unit = Self.unit(text, resolver, around) { counts[unit, default: 0] += count }
    }
    self.counts = counts
  }

  /// Whether the rows are of several units: then the column says where each row's body is, and not who
  /// sent the return.
  ///
  /// One row in ten may name another unit by mistake.
  var namesSeveral: Bool {
    let all = counts.values.reduce(0, +)
    return counts.count > 1 && (counts.values.max() ?? 0) * 10 < all * 9
  }

  /// The header by which the rows are to be read then.
  func asPlaces(_ header: Header) -> Header {
    var header = header
    header.fields[column] = header.fields.contains(.area) ? nil : .area
    return header
  }

  /// The heading.
  func text(_ header: Header) -> String { header.texts[column] }

  private static func unit(_ text: String, _ resolver: PlaceResolver, _ around: Place?) -> Place? {
    let normal = TextNormalizer.normalized(text)
    let within = [around, around.map { Place(province: $0.province) }, Place()].compactMap { $0 }
    return within.lazy.compactMap { resolver.parse(normal, within: $0) }.first
  }
}
