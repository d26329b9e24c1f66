import Aggregate
import Register
import Testing

struct StaffAndFundingTests {
  private func funded(_ id: String, state: Int?, own: Int?, staff: Int? = nil) -> Association {
    association(id, .province, in: haNoi) {
      $0.stateFunding = state
      $0.ownFunding = own
      $0.staffQuota = staff
    }
  }

  @Test func `đồng are written in million đồng, exactly`() {
    let register = [
      funded("a", state: 100_000_000, own: 50_000_001, staff: 3),
      funded("b", state: 20_500_000, own: 30_000_000, staff: 2),
      funded("c", state: nil, own: nil),
    ]
    // 80.000001 of 200.500001 is 39.9002…; only a has more from the state.
    #expect(
      lines(tables(register), "B05", skipping: 4).first == "province,3,5,120.5,80.000001,39.9,1")
  }

  @Test(
    arguments: [
      (nil, nil, "province,1,0,0,0,,0"), (0, 0, "province,1,0,0,0,,0"),
      (1_000_000, nil, "province,1,0,1,0,0.0,1"), (nil, 1_000_000, "province,1,0,0,1,100.0,0"),
      (5, 5, "province,1,0,0.000005,0.000005,50.0,0"),
    ] as [(Int?, Int?, String)])
  func `the share is empty without an amount, and equal is not mainly`(
    state: Int?, own: Int?, expected: String
  ) {
    let found = lines(tables([funded("a", state: state, own: own)]), "B05", skipping: 4)
    #expect(found.first == expected)
  }

  @Test func `an absurd sum stops at the largest number`() {
    let register = [funded("a", state: .max, own: 1), funded("b", state: .max, own: 1)]
    let found = lines(tables(register), "B05", skipping: 4)
    #expect(found.first == "province,2,0,9223372036854.775807,0.000002,0.0,2")
  }
}
