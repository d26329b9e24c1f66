import Foundation
import Linkage
import Testing

@testable import Pipeline

struct LearnedModelFileTests {
  private static let model = LearnedModel(
    matchShare: 1.0 / 3_000_001,
    comparisons: [
      LearnedComparison(
        name: "it's a 'name'",
        levels: [
          LearnedLevel(label: "exact", m: 0.1 + 0.2, u: 2.5e-300, typicalShare: 1e-5),
          LearnedLevel(label: "else", m: 0.7, u: 1 - 1e-16),
        ], uGiven: ["phone: số": [1e-7, 0.999_999_9]]),
      LearnedComparison(
        name: "phone: số",
        levels: [
          LearnedLevel(label: "exact", m: 0.5, u: 0.25),
          LearnedLevel(label: "else", m: 0.5, u: 0.75),
        ]),
    ], linkThresholdBits: 1.375, reviewThresholdBits: -3)

  @Test func `what is written is read again to the last bit`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/model.yaml"
    try Disk.write(Array(LearnedModelFile.text(Self.model).utf8), to: path, mode: 0o644)
    #expect(try LearnedModelFile.read(path) == Self.model)
  }
}
