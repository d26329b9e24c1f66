import Glibc

extension String {
  /// Order of the UTF-8 bytes, the same in every process and locale.
  ///
  /// - Complexity: O(length of the shorter one), by blocks: thousands of names are sorted in every run.
  public func precedesInBytes(_ other: String) -> Bool {
    utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { others in
        let common = min(own.count, others.count)
        if common > 0, let left = own.baseAddress, let right = others.baseAddress {
          let order = memcmp(left, right, common)
          if order != 0 { return order < 0 }
        }
        return own.count < others.count
      }
    }.flatMap { $0 } ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
