import Deduplicate
import Register
import SeededRandom
import Testing

/// What holds for any rows at all: three thousand random ones of three periods.
@Suite struct RandomPartitionTests {
  private static let sources: [SourceRecord] = {
    var generator = SplitMix64(seed: 3)
    return (0..<3000).map { number in row(number, &generator).source }
  }()

  private static let result = Result {
    try Deduplicate.deduplicate(sources, Models.configuration)
  }

  /// A row of few kinds, places and people, so that evidence agrees and contradicts often.
  private static func row(_ number: Int, _ generator: inout SplitMix64) -> Row {
    func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &generator)] }
    let place = Int.random(in: 0..<60, using: &generator)
    let commune = place % 10 == 0 ? "" : "26\(100 + place)"
    return Row(
      path: "\(pick(["a", "b", "c", "d"])).csv", line: number + 2,
      period: pick(["2022-H2", "2023-H1", "2023-H2"]),
      reporter: pick([.province, .district, .commune]),
      kind: pick([
        "", "nguoi-mu", "khuyen-hoc", "quy-khuyen-hoc", "clb-tho", "bong-ban", "clb-bong-ban",
      ]),
      rest: pick(["", "", "hương quê", "hương quế", "huong que", "sông quê", "số 1", "số 2"]),
      level: pick([.commune, .commune, .district]),
      place: Place(province: "79", district: "76\(place % 4)", commune: commune),
      decision: pick(["", "1 qd", "2 qd", "12 qd-ubnd", "57 qd-ubnd"]),
      founded: pick(["", "2005", "2005-03-04", "1998-11-20"]),
      chair: pick(["", "nguyen van an", "le thi hoa", "tran van ba", "pham duc"]),
      phone: pick(["", "0905123456", "0914222333", "0233852222"]))
  }

  @Test("Each row is accepted or a duplicate, and stands once in the result")
  func eachRowOnce() throws {
    let result = try Self.result.get()
    #expect(result.rows.count == Self.sources.count)
    #expect(Set(result.rows.map(\.position.line)).count == Self.sources.count)
    #expect(result.rows.allSatisfy { [.accepted, .duplicate].contains($0.disposition) })
    #expect(result.rows.contains { $0.disposition == .duplicate })
  }

  @Test("Each association has one accepted row and one record in each of its periods")
  func oneAcceptedRow() throws {
    let result = try Self.result.get()
    let clusters = Dictionary(grouping: result.rows) { "\($0.period) \($0.associationID)" }
    for (key, rows) in clusters {
      #expect(rows.count { $0.disposition == .accepted } == 1, "\(key)")
    }
    let records = result.register.map { "\($0.period) \($0.id)" }
    #expect(Set(records) == Set(clusters.keys))
    #expect(records.count == clusters.count)
    for record in result.register {
      #expect(record.rows == clusters["\(record.period) \(record.id)"]?.count)
    }
  }

  @Test("No association, in whatever period, holds rows that cannot be one")
  func noContradiction() throws {
    let records = Dictionary(
      uniqueKeysWithValues: Self.sources.map { ($0.record.position, $0.record) })
    let rows = try Self.result.get().rows
    for group in Dictionary(grouping: rows, by: { "\($0.period) \($0.associationID)" }).values {
      let members = group.compactMap { records[$0.position] }
      for (index, a) in members.enumerated() {
        for b in members[index...] { #expect(!Self.cannotBeOne(a, b)) }
      }
    }
  }

  /// Hard evidence, written out plainly: level, place, numbers, kind.
  private static func cannotBeOne(_ a: TypedRecord, _ b: TypedRecord) -> Bool {
    func differ(_ x: String, _ y: String) -> Bool { !x.isEmpty && !y.isEmpty && x != y }
    if a.scopeLevel != b.scopeLevel || !a.place.agrees(with: b.place) { return true }
    if differ(a.identity.numbers, b.identity.numbers) { return true }
    let forms = [Set(["bong-ban", "clb-bong-ban"])]
    return differ(a.identity.kind, b.identity.kind)
      && !forms.contains([a.identity.kind, b.identity.kind])
  }

  @Test("The order of the rows changes nothing")
  func order() throws {
    var generator = SplitMix64(seed: 4)
    let mixed = try Deduplicate.deduplicate(
      Self.sources.shuffled(using: &generator), Models.configuration)
    let plain = try Self.result.get()
    #expect(mixed.ids == plain.ids)
    #expect(mixed.rows.map(\.disposition) == plain.rows.map(\.disposition))
    #expect(mixed.pairs.map(\.weightBits) == plain.pairs.map(\.weightBits))
  }
}
