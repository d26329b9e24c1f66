extension UnsafePointer {
  /// Elements that live as long as the process.
  ///
  /// For small tables that are made once: loops over text then neither count references nor check
  /// who else holds the table.
  static func lasting(_ elements: [Pointee]) -> UnsafePointer {
    let memory = UnsafeMutablePointer<Pointee>.allocate(capacity: elements.count)
    memory.initialize(from: elements, count: elements.count)
    return UnsafePointer(memory)
  }
}
