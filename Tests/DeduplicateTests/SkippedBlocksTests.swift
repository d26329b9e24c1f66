import Deduplicate
import Testing

/// Blocks that are too large to compare are named, not left out in silence.
@Suite struct SkippedBlocksTests {
  @Test func `A block over the limit is reported with its rule and size`() throws {
    var configuration = Models.configuration
    configuration.maximumBlockSize = 2
    let sources = (2..<5).map { Row(line: $0).source }
    let skipped = try Deduplicate.deduplicate(sources, configuration).skippedBlocks
    #expect(skipped.map(\.rule) == ["place+level"])
    #expect(skipped.map(\.records) == [3])
  }

  @Test func `Within the limit nothing is reported`() throws {
    #expect(try deduplicated([Row(), Row(), Row()]).skippedBlocks.isEmpty)
  }
}
