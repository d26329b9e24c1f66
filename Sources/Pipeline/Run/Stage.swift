/// The stages, in the order of the data.
public enum Stage: Int, CaseIterable, Comparable, Sendable {
  case ingest = 1
  case clean
  case deduplicate
  case merge
  case aggregate
  case publish

  /// The name on the command line and in file names.
  public var name: String {
    switch self {
    case .ingest: "ingest"
    case .clean: "clean"
    case .deduplicate: "deduplicate"
    case .merge: "merge"
    case .aggregate: "aggregate"
    case .publish: "publish"
    }
  }

  /// What it does, for people.
  public var label: String {
    switch self {
    case .ingest: "Đọc báo cáo"
    case .clean: "Làm sạch"
    case .deduplicate: "Loại trùng"
    case .merge: "Sắp xếp"
    case .aggregate: "Tổng hợp"
    case .publish: "Công bố"
    }
  }

  /// The stage with that name, or nil.
  public init?(name: String) {
    guard let stage = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = stage
  }

  /// Folder of its checkpoints below the output folder.
  var folder: String { "stages/\(rawValue)-\(name)" }

  /// Earlier stages come first.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
