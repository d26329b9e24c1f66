/// What tables need to know beside the figures: names, and the official order of codes.
public struct TableContext: Sendable {
  /// Names of administrative units.
  public let localities: Localities
  /// Kinds of associations (`nguoi-mu`, Hội Người mù), for B04.
  public let kinds: CodeList
  /// Agencies that answer recommendations, for B09.
  public let agencies: CodeList
  /// Families of similar associations in the order of the rules, for B07 and B08.
  public let families: CodeList
  /// The key by which names are sorted in B11, compared by its UTF-8 bytes; the name itself unless
  /// the caller gives a better one.
  public let nameKey: @Sendable (String) -> String

  /// The code lists and names of one pipeline.
  public init(
    localities: Localities, kinds: CodeList, agencies: CodeList, families: CodeList,
    nameKey: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.localities = localities
    self.kinds = kinds
    self.agencies = agencies
    self.families = families
    self.nameKey = nameKey
  }
}
