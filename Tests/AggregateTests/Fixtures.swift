import Aggregate
import Register

let haNoi = Place(province: "01")
let baDinh = Place(province: "01", district: "001")
let phucXa = Place(province: "01", district: "001", commune: "00001")
let trucBach = Place(province: "01", district: "001", commune: "00004")
let dongHa = Place(province: "45", district: "461")

func period(_ code: String) -> ReportingPeriod {
  guard let period = ReportingPeriod(code: code) else { fatalError("no period: \(code)") }
  return period
}

/// An association of 2023-H1 unless told otherwise; `change` fills in the rest.
func association(
  _ id: String, _ level: ScopeLevel, in place: Place, period code: String = "2023-H1",
  _ change: (inout Association) -> Void = { _ in }
) -> Association {
  var association = Association(
    id: id, period: period(code), name: "Hội \(id)", scopeLevel: level, place: place)
  change(&association)
  return association
}

/// A merger of the commune Phúc Xá unless told otherwise.
func merger(
  _ family: String, parts: [String], in place: Place = phucXa, level: ScopeLevel = .commune,
  status: MergeRuleStatus = .directed, members: Bounds? = nil, progress: MergerStatus = .notYet
) -> Merger {
  var merger = Merger(
    period: period("2023-H1"), family: family, status: status, scopeLevel: level, place: place,
    parts: parts, resultName: "", progress: progress, result: MergerResult(parts: parts))
  merger.result?.members = members
  return merger
}

let unitNames = [
  "01": "Thành phố Hà Nội", "001": "Quận Ba Đình", "00001": "Phường Phúc Xá",
  "00004": "Phường Trúc Bạch", "45": "Tỉnh Quảng Trị", "461": "Thành phố Đông Hà",
]

let context = TableContext(
  localities: Localities { _, code, _ in unitNames[code] },
  kinds: CodeList([
    .init(code: "nguoi-mu", label: "Hội Người mù"),
    .init(code: "khuyen-hoc", label: "Hội Khuyến học"),
  ]),
  agencies: CodeList([
    .init(code: "so-noi-vu", label: "Sở Nội vụ"),
    .init(code: "bo-tai-chinh", label: "Bộ Tài chính"),
  ]),
  families: CodeList([
    .init(code: "khuyet-tat", label: "Người khuyết tật"),
    .init(code: "giao-duc", label: "Giáo dục"),
  ]))

/// Tables of one partition in which nothing merges unless `mergedIDs` says so.
func tables(
  _ associations: [Association], mergedIDs: [String]? = nil, mergers: [Merger] = [],
  returns: [ReturnQuality] = [], controls: [ControlTotal] = []
) -> Tables {
  let partials = Partials(
    associations: associations, mergedIDs: mergedIDs ?? associations.map(\.id), mergers: mergers)
  return Tables(partials, returns: returns, controls: controls, context: context)
}

/// The rows of a table as text, cells with a comma between, without their first `skipped` columns.
func lines(_ tables: Tables, _ id: String, skipping skipped: Int = 0) -> [String] {
  (tables.table(id)?.rows ?? []).map {
    $0.dropFirst(skipped).map(\.description).joined(separator: ",")
  }
}
