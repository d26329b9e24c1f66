import CArchive

/// libarchive's seeking zip reader over a store; owns the C handle.
final class ArchiveHandle {
  private let archive: OpaquePointer
  /// What the callbacks read from; lives as long as the handle.
  private let cursor: StoreCursor

  /// Opens an archive that ends where `end` says; nil when libarchive does not take it.
  init?(_ store: ByteStore, end: Int) {
    guard let archive = archive_read_new() else { return nil }
    self.archive = archive
    cursor = StoreCursor(store, end: end)
    archive_read_support_format_zip_seekable(archive)
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(cursor).toOpaque())
    archive_read_set_read_callback(archive) { _, data, block in
      guard let data else { return Int(ARCHIVE_FATAL) }
      return Unmanaged<StoreCursor>.fromOpaque(data).takeUnretainedValue().read(block)
    }
    archive_read_set_seek_callback(archive) { _, data, offset, origin in
      guard let data else { return Int64(ARCHIVE_FATAL) }
      return Unmanaged<StoreCursor>.fromOpaque(data).takeUnretainedValue().seek(offset, origin)
    }
    guard archive_read_open1(archive) == ARCHIVE_OK else { return nil }
  }

  deinit { archive_read_free(archive) }

  /// Goes to the next member; false when there is none, or one of another length.
  ///
  /// A warning is about the name, which is not taken from here.
  func next(size: Int) -> Bool {
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { return false }
    return archive_entry_size_is_set(entry) == 0 || archive_entry_size(entry) == Int64(size)
  }

  /// Reads on in the member: how many bytes, 0 at its end, less when it is broken.
  func read(into output: UnsafeMutableRawBufferPointer) -> Int {
    archive_read_data(archive, output.baseAddress, output.count)
  }
}

/// A place in a store, moved by libarchive.
private final class StoreCursor {
  private let store: ByteStore
  private let end: Int
  private var position = 0
  private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)

  init(_ store: ByteStore, end: Int) {
    self.store = store
    self.end = end
  }

  deinit { block.deallocate() }

  func read(_ target: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    let room = block.prefix(max(0, end - position))
    let count = store.read(at: position, into: UnsafeMutableRawBufferPointer(rebasing: room))
    target?.pointee = UnsafeRawPointer(block.baseAddress)
    position += max(0, count)
    return count
  }

  /// Moves as `lseek` does.
  func seek(_ offset: Int64, _ origin: Int32) -> Int64 {
    let base: Int
    switch origin {
    case 0: base = 0
    case 1: base = position
    case 2: base = end
    default: return Int64(ARCHIVE_FATAL)
    }
    let (target, overflow) = base.addingReportingOverflow(Int(offset))
    guard !overflow else { return Int64(ARCHIVE_FATAL) }
    position = min(max(0, target), end)
    return Int64(position)
  }
}
