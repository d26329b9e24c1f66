extension [UInt8] {
  /// The bytes of all parts, one part behind the other; a single part is not copied.
  init(joining parts: [[UInt8]]) {
    if parts.count == 1 {
      self = parts[0]
      return
    }
    self.init()
    reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { append(contentsOf: part) }
  }
}
