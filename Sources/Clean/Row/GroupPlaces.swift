import Geography
import Register
import VietnameseText

/// The places that group rows name for the rows below them: `II. Xã Bình Thạnh`.
///
/// A group row that names no unit (`I. Cấp huyện`) ends the group before it. A commune's group within a
/// district's lies in that district.
struct GroupPlaces: Sendable {
  /// A group's place as a cell of any level would have it, and the level it names.
  struct Group: Sendable {
    let text: String
    let level: AdministrativeLevel
  }

  private var groups: [Group] = []
  /// For each row the number of its group from 1 on, 0 without a place; empty where no group has one.
  private var numbers: [Int32] = []

  /// Finds the groups of a return.
  ///
  /// - Complexity: O(rows); some microseconds for each group row.
  init(_ rows: RawRows, _ resolver: PlaceResolver) {
    var outer = ""
    var number: Int32 = 0
    for row in 0..<rows.count where rows.kinds[row] == .group || number > 0 {
      if rows.kinds[row] == .group {
        let named = Self.place(in: Self.text(rows, row), resolver)
        if named?.level != .commune { outer = named?.text ?? "" }
        number = named.map { add($0, in: $0.level == .commune ? outer : "") } ?? 0
      }
      if number > 0 {
        if numbers.isEmpty { numbers = [Int32](repeating: 0, count: rows.count) }
        numbers[row] = number
      }
    }
  }

  /// The number of a row's group, 0 without one that names a place.
  func number(of row: Int) -> Int { numbers.isEmpty ? 0 : Int(numbers[row]) }

  /// The group with a number.
  func group(_ number: Int) -> Group { groups[number - 1] }

  private mutating func add(_ group: Group, in outer: String) -> Int32 {
    let text = outer.isEmpty ? group.text : "\(group.text), \(outer)"
    groups.append(Group(text: text, level: group.level))
    return Int32(groups.count)
  }

  private static func text(_ rows: RawRows, _ row: Int) -> String {
    let cell = rows.arena[rows.cell(row, RawRows.other)]
    return TextNormalizer.normalized(String(decoding: cell, as: UTF8.self))
  }

  /// The unit that is all a cell of the group row says, but for numbering before it.
  private static func place(in text: String, _ resolver: PlaceResolver) -> Group? {
    for cell in text.split(separator: "|") {
      let words = cell.split(separator: " ")
      // `P. 5` is a unit with its dot, `X. Phường 5` is numbered.
      for start in 0..<min(2, words.count) {
        let name = words[start...].joined(separator: " ")
        if let level = resolver.levelOfUnit(named: name) { return Group(text: name, level: level) }
      }
    }
    return nil
  }
}
