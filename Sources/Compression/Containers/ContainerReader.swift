/// Opens a file as it arrived, whatever it is called, and hands out the files in it.
///
/// Plain files, gzip, zip, xz and zstd are opened, told by content. Every check value and length is
/// checked, and one must be there: xz and zstd without are refused. Zip members are stored or
/// deflated; what the archive says of them is checked as a whole before the first is read.
/// Containers in containers are refused, a single `x.csv.gz` in a zip too: whoever sends returns can
/// unpack what he packed.
///
/// Two kinds of failure: an error thrown by ``init(_:limit:inflater:)`` or ``next()`` is about the
/// container, nothing in it can be used; an error thrown by ``read(into:)`` is about one member,
/// the others can be read.
public struct ContainerReader: ~Copyable, BlockReader {
  /// What the file is.
  public let kind: ContentKind
  private let source: any MemberSource
  /// The first bytes of the member, read to know what it is.
  private var start: [UInt8] = []
  private var used = 0
  private var refusal: CompressionError?
  /// The length of the member, as the archive says.
  private var announced = 0

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - store: Its bytes; not read further than needed.
  ///   - limit: How large and how many its members may be.
  ///   - inflater: The library for gzip; zip archives go through zlib always.
  /// - Throws: ``CompressionError`` when it is too large, of no readable kind, or an archive whose
  ///   directory is not to be trusted.
  /// - Complexity: O(members); no content is inflated.
  public init(
    _ store: ByteStore, limit: InflationLimit = InflationLimit(), inflater: Inflater = .fastest
  ) throws(CompressionError) {
    guard store.count <= limit.compressed else { throw CompressionError(.fileTooLarge, offset: 0) }
    let kind = ContentKind(of: try store.bytes(0..<min(store.count, ContentKind.prefix)))
    source = try Self.source(kind, store, limit, inflater)
    self.kind = kind
  }

  /// What was noticed, in no particular order; complete once every member was read.
  public var notes: [ContainerNote] { source.notes }

  /// Goes to the next member, in the order of their places in the file; nil behind the last one.
  ///
  /// What was not read of the member before is skipped, and then not checked.
  public mutating func next() throws(CompressionError) -> ContainerMember? {
    guard var member = try source.next() else { return nil }
    used = 0
    start = []
    refusal = nil
    announced = member.size ?? 0
    do throws(CompressionError) {
      try look(at: member)
    } catch {
      refusal = error
      member.refusal = error
    }
    return member
  }

  /// Fills the buffer with the next bytes of the member.
  ///
  /// - Returns: How many, less than the room only at the end of the member; 0 says that it was
  ///   whole and its check value right. Only then may what was read be used.
  /// - Throws: ``CompressionError`` about this member, and the same again at every later read of it.
  public mutating func read(into output: UnsafeMutableRawBufferPointer) throws(CompressionError)
    -> Int
  {
    if let refusal { throw refusal }
    let known = start[used...].prefix(output.count)
    output.copyBytes(from: known)
    used += known.count
    let room = UnsafeMutableRawBufferPointer(rebasing: output[known.count...])
    do throws(CompressionError) {
      return known.count + (try source.read(into: room))
    } catch {
      refusal = error
      throw error
    }
  }

  /// Reads what is left of the member, all at once.
  ///
  /// - Throws: What ``read(into:)`` throws; nothing of a broken member is returned.
  public mutating func readToEnd() throws(CompressionError) -> [UInt8] {
    // What is announced is not proven: room is made for that much only if it is little.
    try readToEnd(capacity: min(announced, 64 << 20))
  }

  /// Reads enough of a member to know what it is.
  private mutating func look(at member: ContainerMember) throws(CompressionError) {
    if kind == .plain { return }
    start = [UInt8](repeating: 0, count: ContentKind.prefix)
    var count = 0
    var failure: CompressionError?
    start.withUnsafeMutableBytes { buffer in
      do throws(CompressionError) { count = try source.read(into: buffer) } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    start.removeLast(start.count - count)
    let found = ContentKind(of: start)
    if found == .plain { return }
    throw CompressionError(
      found.isContainer ? .nestedContainer : .unsupportedKind, offset: 0, member: member.name,
      kind: found)
  }

  private static func source(
    _ kind: ContentKind, _ store: ByteStore, _ limit: InflationLimit, _ inflater: Inflater
  ) throws(CompressionError) -> any MemberSource {
    switch kind {
    case .plain: return PlainSource(store, limit: limit)
    case .gzip: return StreamSource(try inflater.decoder(), store, limit: limit)
    case .xz: return StreamSource(XzDecoder(), store, limit: limit)
    case .zstd: return StreamSource(try ZstdDecoder(), store, limit: limit)
    case .zip: return try ZipSource(store, limit: limit)
    default: throw CompressionError(.unsupportedKind, offset: 0, kind: kind)
    }
  }
}
