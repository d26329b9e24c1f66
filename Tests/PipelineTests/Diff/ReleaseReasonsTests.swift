import Geography
import Register
import Testing

@testable import Pipeline

/// Why two releases differ, from what they tell of themselves.
@Suite struct ReleaseReasonsTests {
  private let folder: TemporaryFolder
  private let partitions: CellPartition

  init() throws {
    folder = try TemporaryFolder()
    partitions = CellPartition(
      units: try AdministrativeUnits(rows: [
        ["province", "01", "Thành phố Hà Nội", "thanh_pho_trung_uong", "", "2023-05-07", ""],
        ["province", "45", "Tỉnh Quảng Trị", "tinh", "", "2023-05-07", ""],
        ["district", "461", "Thành phố Đông Hà", "thanh_pho", "45", "2023-05-07", ""],
        ["commune", "19354", "Phường 3", "phuong", "461", "2023-05-07", ""],
      ]))
  }

  @Test(
    arguments: [
      ("B01", ["2023-H1", "country", "VN", "total"], nil),
      ("B01", ["2023-H1", "province", "45", "total"], "45"),
      ("B07", ["2023-H1", "district", "461", "x"], "45"),
      ("B02", ["2023-H1", "commune", "19354", "x"], "45"),
      ("B08", ["2023-H1", "19354", "x", "y"], "45"), ("B08", ["2023-H1", "total", "x", "y"], nil),
      ("B10", ["2023-H1", "TW"], "TW"), ("B10", ["2023-H1", "total"], nil),
      ("B04", ["2023-H1", "Hội", "total"], nil), ("B12", ["2023-H1", "G01"], nil),
    ] as [(String, [String], String?)])
  func `A cell belongs to the partition of its unit`(
    table: String, key: [String], partition: String?
  ) {
    #expect(partitions.of(table, key) == partition)
  }

  private func write(_ release: String, _ returns: [String], settings: [String]? = nil) throws {
    let header = "source_file,status,period,reporting_unit,sha256\n"
    try folder.write(
      header + returns.map { "\($0)\n" }.joined(), to: "\(release)/quality/returns.csv")
    guard let settings else { return }
    try folder.write(
      "stage,setting,value\n" + settings.map { "\($0)\n" }.joined(),
      to: "\(release)/quality/settings.csv")
  }

  @Test func `Returns are told apart by province, period and what became of them`() throws {
    try write(
      "old",
      [
        "a,current,2023-H1,01,1", "b,current,2023-H1,461,2", "c,current,2023-H2,19354,3",
        "d,current,2023-H2,TW,4",
      ])
    try write(
      "new",
      [
        "a,current,2023-H1,01,1", "b,current,2023-H1,461,9", "c,superseded,2023-H2,19354,3",
        "e,current,2023-H2,TW,5",
      ])
    let returns = try ReturnReasons(folder.path("old"), folder.path("new"), partitions)
    #expect(returns.of("01", "2023-H1").isEmpty)
    #expect(returns.of("45", "2023-H1") == ["báo cáo sửa lại"])
    #expect(returns.of("45", "2023-H2") == ["báo cáo đổi trạng thái"])
    #expect(
      returns.of("45", "2024-H1") == [
        "báo cáo sửa lại (kỳ 2023-H1)", "báo cáo đổi trạng thái (kỳ 2023-H2)",
      ])
    #expect(returns.of("TW", "2023-H2") == ["báo cáo mới", "báo cáo rút đi"])
    #expect(
      returns.everywhere("2023-H2") == [
        "báo cáo mới: TW", "báo cáo rút đi: TW", "báo cáo đổi trạng thái: 45",
      ])
  }

  @Test func `Settings are named, where they can change a cell`() throws {
    try write(
      "old", [],
      settings: [
        "clean,\"kinds.csv: a,Hội A\",có", "deduplicate,linkage.yaml: link_threshold_bits,1",
        "merge,pipeline.yaml: merge.apply.0,directed", "publish,pipeline.yaml: title,A",
      ])
    try write(
      "new", [],
      settings: [
        "clean,\"kinds.csv: a,Hội B\",có", "deduplicate,linkage.yaml: link_threshold_bits,2",
        "merge,pipeline.yaml: merge.apply.0,proposed", "publish,pipeline.yaml: title,B",
      ])
    let settings = try SettingReasons(folder.path("old"), folder.path("new"))
    let general = [
      "quy tắc kinds.csv: a: Hội A → Hội B", "quy tắc linkage.yaml: link_threshold_bits: 1 → 2",
    ]
    #expect(settings.areKnown)
    #expect(settings.of("B01", "associations") == general)
    let merging = general + ["quy tắc pipeline.yaml: merge.apply.0: directed → proposed"]
    #expect(settings.of("B01", "associations_after_merge") == merging)
    #expect(settings.of("B07", "before") == merging)
  }

  @Test func `A release that does not tell its settings is no reason to blame them`() throws {
    try write("old", [])
    try write("new", [], settings: ["merge,x,1"])
    let settings = try SettingReasons(folder.path("old"), folder.path("new"))
    #expect(!settings.areKnown && settings.of("B07", "before").isEmpty)
  }
}
