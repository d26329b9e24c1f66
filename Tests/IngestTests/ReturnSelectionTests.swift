import Ingest
import Register
import SeededRandom
import Testing

@Suite struct ReturnSelectionTests {
  struct Return: Sendable {
    var path: String
    var version = 1
    var day: Int?
    var sha256: String
    var rows = 100
    var unit = "001"
    var half = 1
    var isUnitOfFolder = false
    var container = "plain"

    var profile: ReturnProfile {
      var profile = ReturnProfile(path: path, sha256: sha256, fileBytes: 1)
      profile.version = version
      profile.date = day.map { PartialDate(year: 2023, month: 7, day: $0) }
      profile.dataRecords = rows
      profile.isUnitOfFolder = isUnitOfFolder
      profile.container = container
      profile.unit = Place(province: "01", district: unit)
      profile.period = ReportingPeriod(year: 2023, half: half)
      return profile
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var what: String
    var returns: [Return]
    var status: [ReturnStatus]
    var testDescription: String { what }
  }

  @Test(arguments: [
    Case(what: "alone", returns: [Return(path: "a", sha256: "1")], status: [.current]),
    Case(
      what: "another unit and another period",
      returns: [
        Return(path: "a", sha256: "1"), Return(path: "b", sha256: "2", unit: "002"),
        Return(path: "c", sha256: "3", half: 2),
      ], status: [.current, .current, .current]),
    Case(
      what: "higher version, in spite of an earlier date",
      returns: [
        Return(path: "a", day: 9, sha256: "1"), Return(path: "b", version: 2, day: 5, sha256: "2"),
      ], status: [.superseded, .current]),
    Case(
      what: "later date",
      returns: [Return(path: "a", day: 9, sha256: "1"), Return(path: "b", day: 5, sha256: "0")],
      status: [.current, .superseded]),
    Case(
      what: "a date beats none",
      returns: [Return(path: "a", sha256: "0"), Return(path: "b", day: 5, sha256: "1")],
      status: [.superseded, .current]),
    Case(
      what: "still tied: the smaller hash",
      returns: [Return(path: "a", sha256: "2"), Return(path: "b", sha256: "1")],
      status: [.superseded, .current]),
    Case(
      what: "the same bytes again",
      returns: [Return(path: "a", sha256: "1"), Return(path: "b", sha256: "1")],
      status: [.current, .superseded]),
    Case(
      what: "the sheets of an archive stand together and are replaced together",
      returns: [
        Return(path: "001.zip/Sheet1.csv", day: 5, sha256: "1", container: "zip"),
        Return(path: "001.zip/Sheet2.csv", sha256: "2", container: "zip"),
        Return(path: "001_v2.zip/a/Sheet1.csv", version: 2, sha256: "3", container: "zip"),
        Return(path: "001_v2.zip/a/Sheet2.csv", version: 2, sha256: "4", container: "zip"),
      ], status: [.superseded, .superseded, .current, .current]),
    Case(
      what: "versions in an archive, and one half as long as all sheets before it",
      returns: [
        Return(path: "001.zip/a.csv", sha256: "1", container: "zip"),
        Return(path: "001.zip/b.csv", sha256: "2", container: "zip"),
        Return(path: "001.zip/c_v2.csv", version: 2, sha256: "3", container: "zip"),
        Return(path: "d.csv", version: 3, sha256: "4", rows: 49),
      ], status: [.superseded, .superseded, .current, .held]),
    Case(
      what: "days tell versions in an archive apart",
      returns: [
        Return(path: "001.zip/a.csv", day: 5, sha256: "1", container: "zip"),
        Return(path: "001.zip/b.csv", day: 9, sha256: "2", container: "zip"),
      ], status: [.superseded, .current]),
    Case(
      what: "files of different names with the unit of their folder only",
      returns: [
        Return(path: "45/00.csv", sha256: "3"),
        Return(path: "45/Cam L.csv", sha256: "1", isUnitOfFolder: true),
        Return(path: "45/Gio L.csv", sha256: "2", isUnitOfFolder: true),
      ], status: [.current, .held, .held]),
    Case(
      what: "versions of a file with the unit of its folder only",
      returns: [
        Return(path: "45/hội.csv", sha256: "1", isUnitOfFolder: true),
        Return(path: "45/hội_v2.csv.gz", version: 2, sha256: "2", isUnitOfFolder: true),
      ], status: [.superseded, .current]),
    Case(
      what: "under half of the rows",
      returns: [
        Return(path: "a", sha256: "1"), Return(path: "b", version: 2, sha256: "2", rows: 49),
      ], status: [.current, .held]),
    Case(
      what: "half of the rows exactly",
      returns: [
        Return(path: "a", sha256: "1"), Return(path: "b", version: 2, sha256: "2", rows: 50),
      ], status: [.superseded, .current]),
    Case(
      what: "a third one after a held one",
      returns: [
        Return(path: "a", sha256: "1"), Return(path: "b", version: 2, sha256: "2", rows: 10),
        Return(path: "c", version: 3, sha256: "3", rows: 90),
      ], status: [.superseded, .held, .current]),
    Case(
      what: "three, small ones first",
      returns: [
        Return(path: "a", version: 3, sha256: "3", rows: 120),
        Return(path: "b", version: 1, sha256: "1", rows: 20),
        Return(path: "c", version: 2, sha256: "2", rows: 60),
      ], status: [.current, .superseded, .superseded]),
  ])
  func `one return stands for each unit and period, in any order of delivery`(example: Case) {
    var random = SplitMix64(seed: 6)
    for _ in 0..<6 {
      let profiles = example.returns.map(\.profile).shuffled(using: &random)
      let selected = ReturnSelection.selected(profiles)
      #expect(selected.map(\.path) == example.returns.map(\.path))
      #expect(selected.map(\.status) == example.status)
      #expect(ReturnSelection.selected(selected).map(\.status) == example.status)
    }
  }

  @Test func `the reason says which rule decided`() {
    let selected = ReturnSelection.selected(
      [
        Return(path: "a", sha256: "1"), Return(path: "b", sha256: "1"),
        Return(path: "c", version: 2, sha256: "2", rows: 10),
        Return(path: "d", version: 3, sha256: "3"),
      ].map(\.profile))
    #expect(selected.map(\.reason) == ["F-SUPERSEDED", "F-REPEATED", "F-HELD", ""])
  }

  @Test func `a rejected return replaces nothing and keeps its reason`() {
    var broken = Return(path: "b", version: 2, sha256: "2").profile
    broken.status = .rejected
    broken.reason = "F-EMPTY"
    let selected = ReturnSelection.selected([broken, Return(path: "a", sha256: "1").profile])
    #expect(selected.map(\.status) == [.current, .rejected])
    #expect(selected.map(\.reason) == ["", "F-EMPTY"])
  }
}
