import Compression
import Work

/// Inflates a large return on one thread while another divides what is inflated already.
struct TextAhead: Sendable {
  /// From how many compressed bytes on that is worth while.
  static let usual = 256 << 10
  private static let block = 256 << 10

  private let configuration: IngestConfiguration
  private let workers: Workers
  private let least: Int

  init(_ configuration: IngestConfiguration, _ workers: Workers, from least: Int = TextAhead.usual)
  {
    self.configuration = configuration
    self.workers = workers
    self.least = least
  }

  /// Whether a file of that many bytes is read so.
  func isWorthwhile(_ count: Int) -> Bool { !workers.isAlone && count >= least }

  /// All bytes of the member that comes next, and its records, unless they have to be found from the
  /// whole.
  func content(_ reader: inout ContainerReader, capacity: Int) throws(CompressionError)
    -> (bytes: [UInt8], divided: DividedText?)
  {
    let blocks = Handover<[UInt8]>()
    let parts = withUnsafeMutablePointer(to: &reader) { place in
      // Only the first of the two touches it.
      nonisolated(unsafe) let source = place
      return workers.map(2) { index in
        index == 0
          ? Part(failure: Self.inflate(&source.pointee, to: blocks)) : divided(blocks, capacity)
      }
    }
    if let failure = parts[0].failure { throw failure }
    // Whoever divides may have come before there was anything.
    let text = parts[1].bytes.isEmpty ? divided(blocks, capacity) : parts[1]
    return (text.bytes, text.divided)
  }

  /// What one of the two threads leaves.
  private struct Part: Sendable {
    var failure: CompressionError?
    var bytes: [UInt8] = []
    var divided: DividedText?
  }

  private static func inflate(_ reader: inout ContainerReader, to blocks: Handover<[UInt8]>)
    -> CompressionError?
  {
    blocks.begin()
    defer { blocks.end() }
    do throws(CompressionError) {
      while true {
        let block = try Self.block(&reader)
        if block.isEmpty { return nil }
        blocks.put(block)
      }
    } catch {
      return error
    }
  }

  private static func block(_ reader: inout ContainerReader) throws(CompressionError) -> [UInt8] {
    var bytes: [UInt8] = []
    try bytes.append(addingCapacity: block) { (span) throws(CompressionError) in
      try span.withUnsafeMutableBufferPointer { (buffer, initialized) throws(CompressionError) in
        initialized = try reader.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
    return bytes
  }

  private func divided(_ blocks: Handover<[UInt8]>, _ capacity: Int) -> Part {
    var divider = TextDivider(
      configuration.synonyms, configuration.limits.records, capacity: capacity)
    while let block = blocks.take() { divider.append(block) }
    if divider.text.isEmpty { return Part() }
    let divided = divider.divided()
    return Part(bytes: divider.text, divided: divided)
  }
}
