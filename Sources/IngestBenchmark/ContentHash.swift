/// Hashes of bytes that are the same in every thread and every run.
///
/// 64-bit multiplications folded to half, as in wyhash (github.com/wangyi-fudan/wyhash).
enum ContentHash {
  private static let secrets: (UInt64, UInt64) = (0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB)

  /// A hash of twice 64 bits.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    let raw = UnsafeRawBufferPointer(bytes)
    guard let base = raw.baseAddress else { return secrets }
    var state = secrets
    var place = 0
    while raw.count - place > 16 {
      add(word(base + place), word(base + place + 8), to: &state)
      place += 16
    }
    let (first, last) = tail(base + place, raw.count - place)
    add(first, last, to: &state)
    let count = UInt64(raw.count)
    return (mix(state.0 ^ count, secrets.1), mix(state.1 ^ count, secrets.0))
  }

  @inline(__always)
  private static func add(_ a: UInt64, _ b: UInt64, to state: inout (UInt64, UInt64)) {
    state.0 = mix(a ^ secrets.1, b ^ state.0)
    state.1 = mix(b ^ secrets.0, a ^ state.1)
  }

  /// Folds the product of two words.
  @inline(__always)
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func word(_ place: UnsafeRawPointer) -> UInt64 {
    place.loadUnaligned(as: UInt64.self)
  }

  /// Up to 16 bytes as two words.
  @inline(__always)
  private static func tail(_ base: UnsafeRawPointer, _ count: Int) -> (UInt64, UInt64) {
    if count >= 8 { return (word(base), word(base + count - 8)) }
    if count >= 4 {
      let first = UInt64(base.loadUnaligned(as: UInt32.self))
      return (first, UInt64(base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)))
    }
    if count == 0 { return (0, 0) }
    let first = UInt64(base.load(as: UInt8.self))
    let middle = UInt64(base.load(fromByteOffset: count / 2, as: UInt8.self))
    return (first &<< 8 | middle, UInt64(base.load(fromByteOffset: count - 1, as: UInt8.self)))
  }
}
