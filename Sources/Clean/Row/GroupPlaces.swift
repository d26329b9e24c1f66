import Geography
import Register
import VietnameseText

/// The places that stand above the rows they hold for: in group rows (`II. Xã Bình Thạnh`), in merged
/// cells, and in rows of a commune around them.
///
/// A group row that names no unit (`I. Cấp huyện`) ends the group before it. A commune's group within a
/// district's lies in that district.
struct GroupPlaces: Sendable {
  /// A place that holds for the rows below it, and the level it names.
  struct Group: Sendable {
    /// As a cell of any level would have it, or the merged cell of that level.
    let text: String
    /// The district's merged cell, where a commune's is merged too.
    var district = ""
    let level: AdministrativeLevel
    /// Whether it is a merged cell: that holds only for rows that state their level.
    var isMerged = false
  }

  private var groups: [Group] = []
  /// For each row the number of its group from 1 on, 0 without a place; empty where no group has one.
  private var numbers: [Int32] = []

  /// Finds the groups of a return.
  ///
  /// - Complexity: O(rows); some microseconds for each group row.
  init(_ rows: RawRows, _ resolver: PlaceResolver, reporting: Place) {
    addGroupRows(rows, resolver)
    addMergedCells(rows)
    for (row, text) in CommuneRuns(rows, resolver, reporting: reporting).found
    where number(of: row) == 0 {
      let group = Group(text: TextNormalizer.normalized(text), level: .commune)
      set(add(group, in: ""), of: row, among: rows.count)
    }
  }

  private mutating func addGroupRows(_ rows: RawRows, _ resolver: PlaceResolver) {
    var outer = ""
    var number: Int32 = 0
    for row in 0..<rows.count where rows.kinds[row] == .group || number > 0 {
      if rows.kinds[row] == .group {
        let named = Self.place(in: Self.text(rows, row), resolver)
        if named?.level != .commune { outer = named?.text ?? "" }
        number = named.map { add($0, in: $0.level == .commune ? outer : "") } ?? 0
      }
      if number > 0 { set(number, of: row, among: rows.count) }
    }
  }

  private mutating func addMergedCells(_ rows: RawRows) {
    let communes = MergedCells(rows, .commune)
    let districts = MergedCells(rows, .district)
    if communes.isEmpty && districts.isEmpty { return }
    var last: (commune: Int?, district: Int?, number: Int32) = (nil, nil, 0)
    for row in 0..<rows.count where rows.kinds[row] == .data {
      let (commune, district) = (communes.source(of: row), districts.source(of: row))
      guard commune != nil || district != nil else { continue }
      if number(of: row) > 0, commune == nil || group(number(of: row)).level == .commune {
        continue
      }
      if last.number == 0 || last.commune != commune || last.district != district {
        let outer = number(of: row)
        groups.append(
          Self.merged(rows, commune, district, in: outer > 0 ? group(outer) : nil))
        last = (commune, district, Int32(groups.count))
      }
      set(last.number, of: row, among: rows.count)
    }
  }

  private mutating func set(_ number: Int32, of row: Int, among count: Int) {
    if numbers.isEmpty { numbers = [Int32](repeating: 0, count: count) }
    numbers[row] = number
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

  /// What the merged cells above a row say; a commune's lies in the group of a district around it.
  private static func merged(
    _ rows: RawRows, _ commune: Int?, _ district: Int?, in outer: Group?
  ) -> Group {
    func text(_ row: Int?, _ field: ReturnField) -> String {
      row.map { TextNormalizer.normalized(rows.text($0, field)) } ?? ""
    }
    let around = district == nil ? outer?.text ?? "" : text(district, .district)
    guard commune != nil else { return Group(text: around, level: .district, isMerged: true) }
    return Group(
      text: text(commune, .commune), district: around, level: .commune, isMerged: true)
  }

  private static func text(_ rows: RawRows, _ row: Int) -> String {
    let cell = rows.arena[rows.cell(row, RawRows.other)]
    return TextNormalizer.normalized(String(decoding: cell, as: UTF8.self))
  }

  /// The unit that is all a cell of the group row says, but for numbering before it.
  private static func place(in text: String, _ resolver: PlaceResolver) -> Group? {
    for cell in text.split(separator: "|") {
      var words = cell.split(whereSeparator: { " :(".contains($0) })
      // `Xã Ân Sơn: 6`, `Xã Ân Sơn (6 hội)`: how many follow.
      if let last = words.last, last == "hội)", words.count > 2 { words.removeLast() }
      if words.count > 2, cell.contains(where: { ":(".contains($0) }), let last = words.last,
        last.allSatisfy({ $0.isNumber || $0 == ")" })
      {
        words.removeLast()
      }
      // `P. 5` is a unit with its dot, `X. Phường 5` is numbered.
      for start in 0..<min(2, words.count) {
        let name = words[start...].joined(separator: " ")
        if let level = resolver.levelOfUnit(named: name) { return Group(text: name, level: level) }
      }
    }
    return nil
  }
}
