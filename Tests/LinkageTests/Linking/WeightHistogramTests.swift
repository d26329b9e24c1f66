import Testing

@testable import Linkage

struct WeightHistogramTests {
  @Test func `the cut is the lowest weight from which on few links are expected to be wrong`() {
    var histogram = WeightHistogram()
    for _ in 0..<100 { histogram.add(20) }
    for _ in 0..<100 { histogram.add(2.05) }
    for _ in 0..<1000 { histogram.add(-3) }
    // 2.05 bits are a probability of 0.805: with the others a precision of 0.903.
    #expect(histogram.cut(expectedPrecision: 0.9) == 0)
    #expect(histogram.cut(expectedPrecision: 0.91) == 2.125)
  }

  @Test func `nothing below even odds is a link, however few wrong ones there are`() {
    var histogram = WeightHistogram()
    for _ in 0..<10_000 { histogram.add(30) }
    histogram.add(-0.5)
    #expect(histogram.cut(expectedPrecision: 0.5) == 0)
  }

  @Test func `where no weight is good enough nothing is a link`() {
    var histogram = WeightHistogram()
    for _ in 0..<10 { histogram.add(1) }
    #expect(histogram.cut(expectedPrecision: 0.99) == WeightHistogram.highest)
    #expect(WeightHistogram().cut(expectedPrecision: 0.99) == 0)
  }

  @Test(arguments: [-1e300, -.infinity, 1e300, .infinity])
  func `weights beyond all reason are counted at the ends`(bits: Double) {
    var histogram = WeightHistogram()
    histogram.add(bits)
    #expect(histogram.counts.reduce(0, +) == 1)
    #expect((bits < 0 ? histogram.counts.first : histogram.counts.last) == 1)
  }
}
