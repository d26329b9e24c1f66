import Deduplicate
import Foundation
import Testing

@testable import Pipeline

/// A pipeline's folder with one thing wrong in it.
@Suite struct ConfigurationTests {
  /// A change of one file, and what the error must say.
  struct Fault: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var file: String
    var text: String
    var wrong: String
    var code: String
    var hint: String
  }

  static let faults = [
    Fault(
      testDescription: "missing key", file: "pipeline.yaml", text: "name: hoi-quan-chung\n",
      wrong: "", code: "CONFIG-MISSING", hint: "'name'"),
    Fault(
      testDescription: "wrong type", file: "pipeline.yaml", text: "block_rows: 4000",
      wrong: "block_rows: [1]", code: "CONFIG-VALUE", hint: "'block_rows'"),
    Fault(
      testDescription: "out of range", file: "pipeline.yaml", text: "inflation_ratio: 300",
      wrong: "inflation_ratio: 1", code: "CONFIG-VALUE", hint: "từ 2 đến 100000"),
    Fault(
      testDescription: "unknown key", file: "pipeline.yaml", text: "  headers: headers.csv",
      wrong: "  header: headers.csv", code: "CONFIG-KEY", hint: "Có phải là 'headers'?"),
    Fault(
      testDescription: "key far from any", file: "pipeline.yaml", text: "merge:\n",
      wrong: "zzzzzzzzzzzz: 1\nmerge:\n", code: "CONFIG-KEY", hint: "Các khoá được dùng: name"),
    Fault(
      testDescription: "no YAML", file: "pipeline.yaml", text: "limits:\n", wrong: "limits: [\n",
      code: "CONFIG-SYNTAX", hint: "Sửa dòng này"),
    Fault(
      testDescription: "bad CSV header", file: "codes.csv", text: "field,code,spelling",
      wrong: "field,spelling,code", code: "CONFIG-HEADER", hint: "field,code,spelling"),
    Fault(
      testDescription: "bad CSV row", file: "codes.csv", text: "field,code,spelling\n",
      wrong: "field,code,spelling\ntype,fund\n", code: "CONFIG-ROW", hint: "Sửa dòng này"),
    Fault(
      testDescription: "level without a limit", file: "pipeline.yaml", text: "    district: 200\n",
      wrong: "", code: "CONFIG-MISSING", hint: "'district'"),
    Fault(
      testDescription: "unknown use of words", file: "person-words.csv", text: "title,ông",
      wrong: "titel,ông", code: "CONFIG-WORD", hint: "Có phải là 'title'?"),
    Fault(
      testDescription: "unknown kind of row", file: "row-words.csv", text: "total,Tổng cộng",
      wrong: "head,Tổng cộng", code: "CONFIG-WORD", hint: "total, group"),
    Fault(
      testDescription: "words of one letter", file: "name-words.csv", text: "tail,thành phố",
      wrong: "tail,(x)", code: "CONFIG-WORD", hint: "từ hai chữ cái"),
    Fault(
      testDescription: "unknown kind in a rule", file: "similar-associations.csv",
      text: "basis,status,scope_levels,places,effective_from\n",
      wrong: "basis,status,scope_levels,places,effective_from\n"
        + "x,X,nguoi-mu|nguoi-khuyet-tatt,X,X,proposed,commune,,2023\n",
      code: "CONFIG-KIND", hint: "'nguoi-khuyet-tat'"),
    Fault(
      testDescription: "rule with one kind", file: "similar-associations.csv",
      text: "basis,status,scope_levels,places,effective_from\n",
      wrong: "basis,status,scope_levels,places,effective_from\n"
        + "x,X,nguoi-mu,X,X,proposed,commune,,2023\n",
      code: "CONFIG-RULE", hint: "ít nhất hai loại hội"),
    Fault(
      testDescription: "rule for a place that is none", file: "similar-associations.csv",
      text: "basis,status,scope_levels,places,effective_from\n",
      wrong: "basis,status,scope_levels,places,effective_from\n"
        + "x,X,nguoi-mu|nguoi-khuyet-tat,X,X,proposed,commune,4700,2023\n",
      code: "CONFIG-PLACE", hint: "'4700'"),
    Fault(
      testDescription: "rule for a fund and an association", file: "similar-associations.csv",
      text: "basis,status,scope_levels,places,effective_from\n",
      wrong: "basis,status,scope_levels,places,effective_from\n"
        + "x,X,khuyen-hoc|quy-khuyen-hoc,X,X,proposed,commune,,2023\n",
      code: "CONFIG-STATUTE", hint: "'quy-khuyen-hoc'"),
    Fault(
      testDescription: "unknown field of a heading", file: "headers.csv",
      text: "reporting_unit,Đơn vị báo cáo", wrong: "reporting_units,Đơn vị báo cáo",
      code: "CONFIG-CODE", hint: "'reporting_unit'"),
    Fault(
      testDescription: "unknown coded field", file: "codes.csv", text: "field,code,spelling\n",
      wrong: "field,code,spelling\nscope,commune,Ấp\n", code: "CONFIG-CODE", hint: "scope_level"),
    Fault(
      testDescription: "unknown code", file: "codes.csv", text: "field,code,spelling\n",
      wrong: "field,code,spelling\nscope_level,commun,Ấp\n", code: "CONFIG-CODE",
      hint: "'commune'"),
    Fault(
      testDescription: "unknown use of a legal form", file: "legal-forms.csv", text: "hoi,Hội,keep",
      wrong: "hoi,Hội,kep", code: "CONFIG-CODE", hint: "'keep'"),
    Fault(
      testDescription: "unknown type of a kind", file: "kinds.csv",
      text: "kind,label,type,aliases\n",
      wrong: "kind,label,type,aliases\nx,Hội X,kinh_te,\n", code: "CONFIG-CODE", hint: "economic"),
    Fault(
      testDescription: "control total of an unknown column", file: "control-totals.csv",
      text: "locality_code=", wrong: "locality_cod=", code: "CONFIG-CODE",
      hint: "'locality_code'"),
    Fault(
      testDescription: "control total upside down", file: "control-totals.csv",
      text: "2250,2299,gần 2.300", wrong: "2299,2250,gần 2.300", code: "CONFIG-CONTROL",
      hint: "low không lớn hơn high"),
    Fault(
      testDescription: "bad linkage level", file: "linkage.yaml", text: "    folded:",
      wrong: "    foldet:", code: "CONFIG-KEY", hint: "Có phải là 'folded'?"),
    Fault(
      testDescription: "linkage probability out of range", file: "linkage.yaml",
      text: "prior_match_probability: 0.02", wrong: "prior_match_probability: 2",
      code: "CONFIG-LINKAGE", hint: "Sửa tệp này"),
    Fault(
      testDescription: "missing table definition", file: "tables.yaml", text: "  B12:",
      wrong: "  B13:", code: "CONFIG-KEY", hint: "Không có khoá 'B13'"),
    Fault(
      testDescription: "note with a colon", file: "tables.yaml", text: "- Hội thuộc hai nhóm,",
      wrong: "- Hội thuộc hai nhóm:", code: "CONFIG-VALUE", hint: "ngoặc kép"),
  ]

  private static let original = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Pipelines/hoi-quan-chung")

  @Test(arguments: faults)
  func `A fault is refused with its file and what to do`(fault: Fault) throws {
    let folder = try TemporaryFolder()
    let pipeline = folder.path("pipeline")
    try FileManager.default.copyItem(atPath: Self.original.path, toPath: pipeline)
    let parts = try folder.text("pipeline/\(fault.file)").components(separatedBy: fault.text)
    try #require(parts.count >= 2)
    let changed = parts[0] + fault.wrong + parts.dropFirst().joined(separator: fault.text)
    try folder.write(changed, to: "pipeline/\(fault.file)")
    let error = try #require(throws: RunError.self) { try PipelineTables.read(pipeline) }
    #expect(error.status == .configuration)
    #expect(error.code == fault.code)
    #expect(error.place.hasPrefix("\(pipeline)/\(fault.file)"))
    #expect((error.message + error.remedy).contains(fault.hint), "\(error)")
  }

  @Test func `The repository's own pipeline is right`() throws {
    let tables = try PipelineTables.read(Self.original.path)
    #expect(tables.definitions.count == 12)
    #expect(tables.controls.count == 12)
    #expect(!tables.rules.isEmpty)
  }

  @Test func `A pipeline that is not there is missing input`() throws {
    let error = try #require(throws: RunError.self) { try PipelineTables.read("/nowhere") }
    #expect(error.status == .inputMissing)
    #expect(error.remedy.contains("--pipeline"))
  }

  @Test func `Every listed fund, and nothing else, is told by its label`() throws {
    let folder = Self.original.path
    let rows = try TableRows.read(
      folder + "/kinds.csv", columns: ["kind", "label", "type", "aliases"])
    let kinds = try PipelineTables.read(folder).deduplicate.kinds
    let told = kinds.filter { $0.value.label.hasPrefix(DeduplicateConfiguration.fund) }
    #expect(Set(told.keys) == Set(rows.filter { $0[2] == "fund" }.map { $0[0] }))
    #expect(!told.isEmpty)
  }

  @Test func `Rows of a table may follow blank lines and a byte order mark`() throws {
    let folder = try TemporaryFolder()
    try folder.write("\u{FEFF}a,b\n1,2\n\n3,\"4\n5\"\n", to: "t.csv")
    #expect(
      try TableRows.read(folder.path("t.csv"), columns: ["a", "b"]) == [
        ["1", "2"], ["3", "4\n5"],
      ])
  }

  @Test func `A row of the wrong width is named by its physical line`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a,b\n1,\"2\n3\"\n4\n", to: "t.csv")
    let error = try #require(throws: RunError.self) {
      try TableRows.read(folder.path("t.csv"), columns: ["a", "b"])
    }
    #expect(error.place == folder.path("t.csv") + ":4")
  }
}
