/// The record in front of a member's content (APPNOTE.TXT 6.3.10, section 4.3.7).
struct ZipLocalHeader {
  static let signature = Array("PK\u{3}\u{4}".utf8)
  static let size = 30
  /// The shortest descriptor behind a content: CRC and two sizes.
  private static let descriptor = 12

  private let fields: ZipFields
  private let name: [UInt8]
  private let sizes: ZipSizes
  /// Where the content begins.
  private let content: Int

  /// Reads the header of a member; nil when there is none, or a broken one.
  init?(of entry: ZipEntry, in store: ByteStore, before limit: Int) throws(CompressionError) {
    guard entry.offset + Self.size <= limit else { return nil }
    let bytes = try store.bytes(entry.offset..<entry.offset + Self.size)
    guard bytes.starts(with: Self.signature) else { return nil }
    fields = ZipFields(bytes)
    let rest = entry.offset + Self.size
    content = rest + fields.word(26) + fields.word(28)
    guard content <= limit else { return nil }
    let names = ZipFields(try store.bytes(rest..<content))
    name = names.slice(0, fields.word(26))
    // The offset is no field of a local header: what stands here keeps zip64 from looking for it.
    var sizes = ZipSizes(size: fields.long(22), compressed: fields.long(18), offset: 0)
    guard sizes.grow(with: names.slice(fields.word(26), fields.word(28))) else { return nil }
    self.sizes = sizes
  }

  /// Where the member ends when this header says the same as the directory; nil when it does not.
  func end(of entry: ZipEntry) -> Int? {
    guard name == entry.rawName, fields.word(8) == entry.method,
      (fields.word(6) ^ entry.flags) & ZipEntry.meaningfulFlags == 0,
      agrees(fields.long(14), Int(entry.crc), entry), agrees(sizes.size, entry.size, entry),
      agrees(sizes.compressed, entry.compressed, entry)
    else { return nil }
    return content + entry.compressed + (entry.hasDescriptor ? Self.descriptor : 0)
  }

  /// A number that stands behind the content may be missing here, but not be another.
  private func agrees(_ local: Int, _ central: Int, _ entry: ZipEntry) -> Bool {
    local == central || entry.hasDescriptor && local == 0
  }
}
