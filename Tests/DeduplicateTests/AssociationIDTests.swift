import Register
import SeededRandom
import Testing

@testable import Deduplicate

/// Ids stay with their association.
@Suite struct AssociationIDTests {
  private static let rows: [Row] = [
    Row(decision: "12 qd-ubnd", chair: "nguyen van an", phone: "0905123456"),
    Row(kind: "nguoi-mu", founded: "2005-03-04", chair: "le thi hoa"),
    Row(path: "b.csv", kind: "clb-tho", rest: "hương quê", decision: "40 qd-ubnd"),
    Row(path: "b.csv", kind: "clb-tho", rest: "sông quê"),
    Row(path: "c.csv", name: "Hội NCT P.11", place: .ward11, phone: "0914222333"),
    Row(path: "c.csv", kind: "", rest: "hội ái hữu thợ cắt tóc"),
  ]

  @Test("An id is H and 13 letters or digits, one for each association")
  func form() throws {
    let ids = try deduplicated(Self.rows).ids
    #expect(Set(ids).count == Self.rows.count)
    for id in ids {
      #expect(id.count == 14 && id.hasPrefix("H"))
      #expect(id.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0.isLowercase) })
    }
  }

  @Test("Ids do not depend on the order of the rows", arguments: 1...5 as ClosedRange<UInt64>)
  func order(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let sources = Self.rows.enumerated().map { index, row in
      var row = row
      row.line = index + 2
      return row.source
    }
    let plain = try Deduplicate.deduplicate(sources, Models.configuration)
    let mixed = try Deduplicate.deduplicate(
      sources.shuffled(using: &generator), Models.configuration)
    #expect(mixed.ids == plain.ids)
    #expect(mixed.register.map(\.id) == plain.register.map(\.id))
  }

  @Test("A correction of chairperson, phone, decision or date changes no id")
  func corrections() throws {
    for field in [\Row.chair, \.phone, \.decision, \.founded] {
      var rows = Self.rows
      for index in rows.indices { rows[index][keyPath: field] = "" }
      #expect(try deduplicated(rows).ids == deduplicated(Self.rows).ids)
    }
  }

  @Test("Nor does it where one of two rows has lost its tones")
  func correctionsOfDuplicates() throws {
    var rows = ["huong que", "hương quê"].enumerated().map { index, rest in
      Row(path: "\(index).csv", kind: "clb-tho", rest: rest, chair: "nguyen van an")
    }
    let before = try deduplicated(rows).ids
    #expect(Set(before).count == 1)
    rows[1].decision = "12 qd-ubnd"
    #expect(try deduplicated(rows).ids == before)
    rows[0].decision = "12 qd-ubnd"
    #expect(try deduplicated(rows).ids == before)
    rows[1].decision = ""
    #expect(try deduplicated(rows).ids == before)
  }

  @Test("Ids name no path")
  func paths() throws {
    let renamed = Self.rows.map { row in
      var row = row
      row.path = "x/\(row.path)"
      return row
    }
    #expect(try deduplicated(renamed).ids == deduplicated(Self.rows).ids)
  }

  @Test("Bodies alike in name and place have ids of their own, in the order of their evidence")
  func alike() throws {
    let rows = [
      Row(decision: "12 qd-ubnd", founded: "2001-05-06"),
      Row(decision: "57 qd-ubnd", founded: "2009-07-08"),
    ]
    let ids = try deduplicated(rows).ids
    #expect(Set(ids).count == 2)
    #expect(try deduplicated(rows.reversed()).ids == ids.reversed())
    var moved = rows
    (moved[0].path, moved[1].path) = ("z.csv", "a.csv")
    #expect(try deduplicated(moved).ids == ids)
  }

  @Test(
    "An id is the hash of period, level, place, kind, proper name and copy", arguments: [0, 1, 12])
  func parts(copy: Int) {
    let sources = SourceRecords(Self.rows.map(\.source))
    for (source, row) in zip(sources, sources.rows) {
      let record = source.record
      let number = StableHash.of(
        record.period.description, record.scopeLevel.code, record.place.code, record.identity.kind,
        record.identity.rest, String(copy))
      var period = StableHash()
      period.add(record.period.description)
      let id = AssociationID(row, sources.texts, in: period, copy: copy)
      #expect(id.text == IDText.text(UInt8(ascii: "H"), number))
    }
  }

  /// The same in texts: what `mostTelling` compares as numbers.
  private static func rank(_ record: TypedRecord) -> (Int, Int, Int, String, String, String) {
    let identity = record.identity
    let hasTones = !identity.rest.utf8.elementsEqual(identity.restFolded.utf8)
    return (
      identity.kind.isEmpty ? 0 : 1, hasTones ? 1 : 0, record.place.code.utf8.count,
      identity.kind, identity.rest, record.place.code
    )
  }

  @Test("The row that tells most is the first of the highest rank")
  func mostTelling() {
    var generator = SplitMix64(seed: 9)
    let rows = (0..<300).map { RandomRow.row($0, &generator).source }
    let sources = SourceRecords(rows)
    for first in stride(from: 0, to: 300, by: 6) {
      let group = Array(first..<first + 6)[...]
      let expected = group.max { Self.rank(rows[$0].record) < Self.rank(rows[$1].record) }
      #expect(AssociationID.mostTelling(group, sources) == expected)
    }
  }
}
