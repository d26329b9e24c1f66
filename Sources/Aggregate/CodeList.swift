import Register

/// Codes with their labels, in the order tables print them.
public struct CodeList: Sendable {
  /// One code of the list.
  public struct Entry: Sendable {
    /// Code, unique in the list.
    public let code: String
    /// Name for people, unique in the list.
    public let label: String

    /// A code and its label.
    public init(code: String, label: String) {
      self.code = code
      self.label = label
    }
  }

  /// The entries in official order.
  public let entries: [Entry]
  private let positions: [String: Int]

  /// A list; of two entries with one code the first counts.
  public init(_ entries: [Entry]) {
    self.entries = entries
    positions = Dictionary(
      entries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Position of a code, nil when it is not listed.
  func position(of code: String) -> Int? { positions[code] }

  /// Whether code `a` is printed before `b`: listed ones in their order, the others after, by bytes.
  func places(_ a: String, before b: String) -> Bool {
    switch (position(of: a), position(of: b)) {
    case (let a?, let b?): a < b
    case (nil, nil): a.precedesInBytes(b)
    case (let a, _): a != nil
    }
  }
}
