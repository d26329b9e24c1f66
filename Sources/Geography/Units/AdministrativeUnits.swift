public import Register

/// The table of administrative units: provinces, their districts, their communes.
///
/// A unit is identified by its level and code together. Units are kept in order of level, then
/// code, so everything returned is in code order.
public struct AdministrativeUnits: Sendable {
  /// All units, wider levels first, in code order within a level.
  public let all: [AdministrativeUnit]

  /// Each unit's place with its parents filled.
  let places: [Place]
  /// Each unit's parent; a province's is -1.
  let parents: [Int]
  /// Each unit's children, in code order.
  let childIndexes: [[Int]]
  private let indexes: CodeIndex

  /// Checks and indexes a table.
  ///
  /// - Parameter rows: Without header; columns level, code, name, type, parent_code, valid_from,
  ///   valid_to. In any order.
  /// - Throws: ``GeographyError`` for the first row that is malformed, repeated or an orphan.
  /// - Complexity: O(n log n); about 10 ms for the 11,366 units of 2023.
  public init(rows: [[String]]) throws(GeographyError) {
    var units: [AdministrativeUnit] = []
    var keys: [(key: UInt32, row: Int)] = []
    units.reserveCapacity(rows.count)
    keys.reserveCapacity(rows.count)
    for (number, row) in rows.enumerated() {
      let unit = try UnitRow.unit(row, number: number + 1)
      keys.append((Self.key(unit.level, unit.code), number))
      units.append(unit)
    }
    keys.sort { ($0.key, $0.row) < ($1.key, $1.row) }
    all = keys.map { units[$0.row] }
    indexes = try CodeIndex(all, rows: keys.map(\.row))
    parents = try Self.parents(of: all, rows: keys.map(\.row), indexes: indexes)
    places = Self.places(of: all, parents: parents)
    var children = [[Int]](repeating: [], count: all.count)
    for (index, parent) in parents.enumerated() where parent >= 0 { children[parent].append(index) }
    childIndexes = children
  }

  /// The unit of that level with that code, leading zeros included, or nil.
  public func unit(_ level: AdministrativeLevel, code: String) -> AdministrativeUnit? {
    index(level, code: code).map { all[$0] }
  }

  /// The units directly below the unit of that level and code, in code order; empty when there is
  /// no such unit or it has none.
  public func children(of code: String, level: AdministrativeLevel) -> [AdministrativeUnit] {
    guard let index = index(level, code: code) else { return [] }
    return childIndexes[index].map { all[$0] }
  }

  /// The provinces in code order.
  public var provinces: [AdministrativeUnit] {
    Array(all.prefix { $0.level == .province })
  }

  /// The place of a district with its province filled, or nil without such a district.
  public func place(ofDistrict code: String) -> Place? {
    index(.district, code: code).map { places[$0] }
  }

  /// The place of a commune with its district and province filled, or nil without such a commune.
  public func place(ofCommune code: String) -> Place? {
    index(.commune, code: code).map { places[$0] }
  }

  /// The full name of the deepest unit of a place, `Cả nước` for the whole country; the code itself
  /// when the table does not have it.
  public func name(of place: Place) -> String {
    guard let level = place.level else { return "Cả nước" }
    return unit(level, code: place.code)?.name ?? place.code
  }

  /// Position in ``all``, or nil.
  func index(_ level: AdministrativeLevel, code: String) -> Int? {
    indexes.position(level, code: code)
  }

  /// Position of the deepest unit of a place, or nil for the whole country and for unknown codes.
  func index(of place: Place) -> Int? {
    place.level.flatMap { index($0, code: place.code) }
  }

  /// Level and code in one number: the digits of the code behind a digit for the level.
  ///
  /// Codes of one level are equally long, and deeper ones longer, so numbers differ and sort by level.
  private static func key(_ level: AdministrativeLevel, _ code: String) -> UInt32 {
    code.utf8.reduce(UInt32(level.rawValue) + 1) { $0 * 10 + UInt32($1 - UInt8(ascii: "0")) }
  }
}

extension AdministrativeUnits {
  private static func parents(
    of units: [AdministrativeUnit], rows: [Int], indexes: CodeIndex
  ) throws(GeographyError) -> [Int] {
    var parents: [Int] = []
    parents.reserveCapacity(units.count)
    for (unit, row) in zip(units, rows) {
      let above = AdministrativeLevel(rawValue: unit.level.rawValue &- 1)
      let parent = above.flatMap { indexes.position($0, code: unit.parentCode) }
      guard parent != nil || (above == nil && unit.parentCode.isEmpty) else {
        throw GeographyError(
          code: .orphan, message: "Không có đơn vị cấp trên mang mã “\(unit.parentCode)”.",
          row: row + 1)
      }
      parents.append(parent ?? -1)
    }
    return parents
  }

  /// Wider levels come first, so a parent's place is there before its children need it.
  private static func places(of units: [AdministrativeUnit], parents: [Int]) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(units.count)
    for (unit, parent) in zip(units, parents) {
      var place = parent >= 0 ? places[parent] : Place()
      switch unit.level {
      case .province: place.province = unit.code
      case .district: place.district = unit.code
      case .commune: place.commune = unit.code
      }
      places.append(place)
    }
    return places
  }
}
