/// Which of the values of a cluster stands for it in one field.
///
/// A missing value never stands for a cluster that has others. Values that a rule ranks equal are
/// decided by how many records have them, then by length, then by their bytes: never by the order of
/// the records.
public enum SurvivorshipRule: String, Hashable, Sendable, CaseIterable {
  /// The value most records have.
  case mostFrequent = "most_frequent"
  /// The value with the most bytes.
  case longest
  /// The greatest number; of other values the one whose bytes come last, such as the latest date
  /// written year first.
  case greatest
  /// The least number, or else the value whose bytes come first.
  case least
}

extension SurvivorshipRule {
  /// Returns the record whose value stands for a cluster, nil when all its values are missing.
  ///
  /// - Parameters:
  ///   - members: Records of the cluster; of equal values the first record's is named.
  ///   - column: Their values.
  /// - Complexity: O(members · log members).
  public func survivor(of members: [Int], in column: TextColumn) -> Int? {
    var candidates: [Int32: (record: Int, count: Int)] = [:]
    for record in members where column.values[record] != 0 {
      candidates[column.values[record], default: (record, 0)].count += 1
    }
    let best = candidates.max { a, b in
      precedes((b.key, b.value.count), (a.key, a.value.count), column.texts)
    }
    return best?.value.record
  }

  /// Whether value `a` is preferred to `b`.
  private func precedes(
    _ a: (text: Int32, count: Int), _ b: (text: Int32, count: Int), _ texts: TextTable
  ) -> Bool {
    let isSmaller = Self.isSmaller(a.text, b.text, texts)
    let lengths = (texts.length(of: a.text), texts.length(of: b.text))
    switch self {
    case .greatest: return !isSmaller
    case .least: return isSmaller
    case .longest: if lengths.0 != lengths.1 { return lengths.0 > lengths.1 }
    case .mostFrequent: break
    }
    if a.count != b.count { return a.count > b.count }
    return lengths.0 != lengths.1 ? lengths.0 > lengths.1 : isSmaller
  }

  /// Numbers by their value and before all else, the rest by bytes.
  private static func isSmaller(_ a: Int32, _ b: Int32, _ texts: TextTable) -> Bool {
    let (x, y) = (Double(texts.string(a)) ?? .nan, Double(texts.string(b)) ?? .nan)
    if x < y || x > y { return x < y }
    if x.isNaN != y.isNaN { return y.isNaN }
    return texts.bytes[texts.range(of: a)]
      .lexicographicallyPrecedes(texts.bytes[texts.range(of: b)])
  }
}
