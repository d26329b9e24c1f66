/// A file without a container around it.
final class PlainSource: MemberSource {
  private let store: ByteStore
  private let limit: InflationLimit
  private var offset: Int?

  let notes: [ContainerNote] = []

  init(_ store: ByteStore, limit: InflationLimit) {
    self.store = store
    self.limit = limit
  }

  func next() throws(CompressionError) -> ContainerMember? {
    if offset != nil { return nil }
    offset = 0
    guard store.count <= limit.bytes else { throw CompressionError(.tooLarge, offset: 0) }
    return ContainerMember(size: store.count)
  }

  func read(into output: UnsafeMutableRawBufferPointer) throws(CompressionError) -> Int {
    let start = offset ?? store.count
    let count = store.read(at: start, into: output)
    let expected = min(output.count, store.count - start)
    guard count == expected else { throw CompressionError(.unreadable, offset: start) }
    offset = start + count
    return count
  }
}

/// One nameless file in a stream of gzip, xz or zstd.
final class StreamSource: MemberSource {
  private var stream: StreamReader
  private var isOpen = false

  init(_ decoder: any StreamDecoder, _ store: ByteStore, limit: InflationLimit) {
    stream = StreamReader(decoder, limit: limit, source: store.source())
  }

  var notes: [ContainerNote] {
    stream.padding > 0 ? [ContainerNote(code: .zeroPadding, count: stream.padding)] : []
  }

  func next() throws(CompressionError) -> ContainerMember? {
    if isOpen { return nil }
    isOpen = true
    return ContainerMember()
  }

  func read(into output: UnsafeMutableRawBufferPointer) throws(CompressionError) -> Int {
    try stream.read(into: output)
  }
}
