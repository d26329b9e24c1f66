import ArgumentParser
import Register

/// A kind of association, as the product's code list names it.
struct Kind: Sendable {
  /// `nguoi-mu`.
  var code: String
  /// `Hội Người mù`.
  var label: String
  var type: AssociationType

  var isClub: Bool { code.hasPrefix("clb-") }
  var isFund: Bool { type == .fund }
}

/// The code list `kinds.csv` of the project.
struct KindCatalogue: Sendable {
  /// In the order of the file.
  let kinds: [Kind]
  private let positions: [String: Int]

  /// Reads `kinds.csv` (kind, label, type, aliases).
  init(path: String) throws {
    kinds = try PlainCSV.records(path: path).map { record in
      Kind(
        code: record["kind"] ?? "", label: record["label"] ?? "",
        type: AssociationType(code: record["type"] ?? "") ?? .unknown)
    }
    positions = Dictionary(
      uniqueKeysWithValues: kinds.enumerated().map { ($1.code, $0) })
  }

  /// The kind with that code; an error that names it when the code list lacks it.
  func kind(_ code: String) throws -> Kind {
    guard let position = positions[code] else {
      throw ValidationError("kinds.csv lacks the kind \(code), which the sample uses")
    }
    return kinds[position]
  }
}
