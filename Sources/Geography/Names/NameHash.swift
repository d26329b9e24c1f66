/// FNV-1a of a name's bytes, extended word by word while a longer match is tried.
///
/// Constants: Fowler, Noll, Vo, 64 bits. Equality is always verified on the bytes.
struct NameHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of whole bytes.
  init(_ bytes: some Sequence<UInt8> = EmptyCollection()) {
    combine(bytes)
  }

  /// Extends the hash.
  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }
}
