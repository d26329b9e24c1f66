import Dispatch
import Testing
import Work

@Suite struct HandoverTests {
  @Test func `before the beginning and at the end there is nothing to wait for`() {
    let handover = Handover<Int>()
    #expect(handover.take() == nil)
    handover.begin()
    handover.put(1)
    handover.put(2)
    handover.end()
    #expect([handover.take(), handover.take(), handover.take()] == [1, 2, nil])
  }

  @Test func `values come over in order, all of them`() {
    let handover = Handover<Int>()
    handover.begin()
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      for value in 0..<10_000 { handover.put(value) }
      handover.end()
    }
    var taken: [Int] = []
    while let value = handover.take() { taken.append(value) }
    group.wait()
    #expect(taken == Array(0..<10_000))
  }
}
