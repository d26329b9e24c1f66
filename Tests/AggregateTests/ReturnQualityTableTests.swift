import Aggregate
import Register
import Testing

struct ReturnQualityTableTests {
  private func quality(
    _ unit: String, accepted: Int, missing: (members: Int, foundedOn: Int),
    period code: String = "2023-H1"
  ) -> ReturnQuality {
    var quality = ReturnQuality(period: period(code), reportingUnit: unit)
    quality.files = 1
    quality.rows = accepted + 21
    quality.accepted = accepted
    quality.duplicate = 1
    quality.superseded = 2
    quality.outOfScope = 3
    quality.notData = 10
    quality.rejected = 5
    quality.missingMembers = missing.members
    quality.missingFoundedOn = missing.foundedOn
    return quality
  }

  @Test func `returns of one unit are summed, and each period has its total`() {
    let returns = [
      quality("45/461", accepted: 3, missing: (1, 0)),
      quality("01/00", accepted: 8, missing: (1, 8)),
      quality("45/461", accepted: 0, missing: (0, 0)),
      quality("TW", accepted: 0, missing: (0, 0), period: "2022-H2"),
    ]
    #expect(
      lines(tables([], returns: returns), "B10") == [
        "2022-H2,TW,1,21,0,1,2,3,10,5,,", "2022-H2,total,1,21,0,1,2,3,10,5,,",
        "2023-H1,01/00,1,29,8,1,2,3,10,5,12.5,100.0",
        "2023-H1,45/461,2,45,3,2,4,6,20,10,33.3,0.0",
        "2023-H1,total,3,74,11,3,6,9,30,15,18.2,72.7",
      ])
  }
}
