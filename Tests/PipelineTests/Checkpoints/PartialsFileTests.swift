import Aggregate
import Register
import Testing

@testable import Pipeline

/// What a partition contributes is read back as it was written, or not at all.
@Suite struct PartialsFileTests {
  /// Associations with hostile texts, in places and in the centre.
  private static func partials() throws -> Partials {
    var partials = Partials()
    for (index, text) in (hostileTexts + [""]).enumerated() {
      for province in ["45", text, ""] {
        var association = try Association.full(text)
        association.id = "\(index) \(text)"
        association.place = Place(province: province, commune: province.isEmpty ? "" : text)
        association.kind = text
        (association.assigned, association.members) = (true, Int.min)
        partials.count(association, bearing: .assigned)
      }
      var merger = try Merger.full(text)
      merger.family = "\(index) \(text)"
      partials.count(merger)
    }
    return partials
  }

  private static func back(_ bytes: [UInt8], _ table: PartialsTable) -> Partials? {
    var partials = Partials()
    return PartialsFile.read(bytes, table, into: &partials) ? partials : nil
  }

  @Test func `All tables together are the partials`() throws {
    let partials = try Self.partials()
    var back = Partials()
    for table in PartialsTable.allCases {
      let bytes = PartialsFile.bytes(partials, table)
      let isRead = PartialsFile.read(bytes, table, into: &back)
      #expect(isRead, "\(table)")
    }
    #expect(back == partials)
    for table in PartialsTable.allCases {
      #expect(PartialsFile.bytes(back, table) == PartialsFile.bytes(partials, table))
    }
  }

  @Test(arguments: PartialsTable.allCases) func `Nothing counted is a header`(
    table: PartialsTable
  ) {
    let bytes = PartialsFile.bytes(Partials(), table)
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(Self.back(bytes, table) == Partials())
  }

  @Test(arguments: PartialsTable.allCases) func `A file of another form is refused`(
    table: PartialsTable
  ) throws {
    let bytes = PartialsFile.bytes(try Self.partials(), table)
    #expect(Self.back(Array(bytes.dropLast()), table) == nil)
    #expect(Self.back([], table) == nil)
    #expect(Self.back(Array("x".utf8) + bytes, table) == nil)
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") } + [UInt8(ascii: "\n")]
    let cells = Array(",x".utf8)
    let width = header.count { $0 == UInt8(ascii: ",") }
    let row = (0..<width).flatMap { _ in cells } + [UInt8(ascii: "\n")]
    #expect(Self.back(header + Array("2023-H2".utf8) + row, table) == nil)
    #expect(Self.back(header + Array("2023".utf8) + row, table) == nil)
  }
}
