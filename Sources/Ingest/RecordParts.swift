import Work

/// How the records of a return are divided into parts that are looked at side by side.
///
/// What is found does not depend on it.
struct RecordParts: Sendable {
  /// How many records a part has: most returns are one part, a return at the limit of rows has enough
  /// for many cores, and what the parts found is put together in no time.
  static let usual = 1 << 13

  private let workers: Workers
  private let size: Int

  init(_ workers: Workers, size: Int = RecordParts.usual) {
    self.workers = workers
    self.size = size
  }

  /// The results for all parts of some records, in order; no records are one part.
  func map<Value: Sendable>(
    _ records: Range<Int>, _ work: @Sendable (Range<Int>) -> Value
  ) -> [Value] {
    workers.map(records, by: size, work)
  }
}
