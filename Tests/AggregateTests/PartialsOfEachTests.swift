import Aggregate
import Register
import SeededRandom
import Testing

/// What one association or merger contributes alone, by which a cell is traced to it.
struct PartialsOfEachTests {
  private static func register(seed: UInt64) -> RandomRegister {
    var random = SplitMix64(seed: seed)
    return RandomRegister(province: seed % 4 == 0 ? "" : "01", &random)
  }

  @Test(arguments: 1...20) func `all contributions together are those of the partition`(
    seed: UInt64
  ) {
    let register = Self.register(seed: seed)
    var sum = Partials()
    Partials.ofEach(register.associations, mergedIDs: register.mergedIDs) { sum.merge($1) }
    Partials.ofEach(register.mergers) { sum.merge($1) }
    #expect(sum == register.partials)
  }

  @Test(arguments: 1...20) func `each is counted where a look at it says`(seed: UInt64) {
    let register = Self.register(seed: seed)
    var seen = 0
    Partials.ofEach(register.associations, mergedIDs: register.mergedIDs) { index, partials in
      seen += 1
      let tables = Tables(partials, returns: [], controls: [], context: context)
      #expect(Set(lines(tables, "B01")) == expected(index, register))
    }
    #expect(seen == register.associations.count)
  }

  /// The lines of B01 by the definition of the table, without anything that computes it.
  private func expected(_ index: Int, _ register: RandomRegister) -> Set<String> {
    let one = register.associations[index]
    let bears = register.mergedIDs[index] == one.id
    let isBodyAssigned = register.associations.indices.contains {
      register.mergedIDs[$0] == one.id && register.associations[$0].period == one.period
        && register.associations[$0].assigned == true
    }
    let counts = [true, one.assigned == true, bears, bears && isBodyAssigned].map { $0 ? "1" : "0" }
    var localities = ["country,VN,Cả nước"]
    let place = one.place
    for (level, code) in [
      ("province", place.province), ("district", place.district), ("commune", place.commune),
    ] where !code.isEmpty {
      localities.append("\(level),\(code),\(unitNames[code] ?? code)")
    }
    return Set(
      localities.flatMap { locality in
        [one.scopeLevel.code, "total"].map {
          ([one.period.description, locality, $0] + counts).joined(separator: ",")
        }
      })
  }

  @Test func `a merger is counted where it stands, as what it is`() {
    let mergers = [
      merger("khuyet-tat", parts: ["a", "b"], members: Bounds(low: 5, high: 9)),
      merger("giao-duc", parts: ["c"], status: .proposed, progress: .done),
    ]
    var progress: [[String]] = []
    Partials.ofEach(mergers) { _, partials in
      let tables = Tables(partials, returns: [], controls: [], context: context)
      progress.append(lines(tables, "B08", skipping: 1))
      #expect(tables.table("B01")?.rows.isEmpty == true)
    }
    #expect(
      progress == [
        [
          "00001,Phường Phúc Xá,khuyet-tat,directed,0,0,1",
          "00001,Phường Phúc Xá,total,directed,0,0,1", "total,Tổng số,khuyet-tat,directed,0,0,1",
          "total,Tổng số,total,directed,0,0,1",
        ], [],
      ])
  }
}
