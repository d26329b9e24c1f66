import Linkage
import Testing

struct ComparisonVectorTests {
  @Test func `every comparison keeps its own level`() {
    var vector = ComparisonVector()
    for comparison in 0..<16 { vector[comparison] = 15 - comparison }
    for comparison in 0..<16 { #expect(vector[comparison] == 15 - comparison) }
    #expect(vector.rawValue == 0x0123_4567_89AB_CDEF)
    vector[3] = 0
    #expect(vector.rawValue == 0x0123_4567_89AB_0DEF)
  }
}
