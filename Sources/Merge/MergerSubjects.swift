public import Register

/// The associations that rules can speak of, told by kind and name alone.
///
/// Mergers of a partition are the mergers of its subjects: whoever holds the register in another form
/// needs to make associations of these only.
public struct MergerSubjects: Sendable {
  private let kinds: [[UInt8]]
  private let results: [ResultName]

  /// The subjects of some rules.
  public init(of rules: [MergeRule]) {
    kinds = Set(rules.flatMap(\.kinds)).map { Array($0.utf8) }
    results = rules.filter { $0.status == .directed }.map { ResultName($0.resultName) }
  }

  /// Whether an association of that kind, with that name in UTF-8, is one.
  ///
  /// - Complexity: O(number of rules); nearly all names are told by their first bytes.
  public func contain(kind: Span<UInt8>, name: Span<UInt8>) -> Bool {
    kinds.contains { kind.holds($0) } || results.contains { $0.names(name) }
  }
}

extension Span<UInt8> {
  /// Whether these are the same bytes.
  fileprivate func holds(_ other: [UInt8]) -> Bool {
    count == other.count && indices.allSatisfy { self[$0] == other[$0] }
  }
}
