public import Register

/// How the number of associations came from one period to the next, and that it adds up.
public enum ChangesBalance {
  /// One partition, or the country, in one period.
  public struct Line: Sendable, Equatable {
    /// The period.
    public var period: ReportingPeriod
    /// The partition, `total` for the country.
    public var partition: String
    /// Associations in the period before.
    public var before: Int
    /// How often each change happened, in the order of ``AssociationChange/Kind/allCases``.
    public var changes: [Int]
    /// Associations in the period.
    public var after: Int
  }

  /// The partition that stands for the country.
  public static let total = "total"

  /// Sums up the changes, period by period after the first.
  ///
  /// - Parameters:
  ///   - counts: Associations in the register by period and partition; periods are those of all
  ///     partitions.
  ///   - changes: The changes of each partition.
  /// - Throws: ``PublishError`` naming the first partition and period where
  ///   associations before + births + splits + reappearances − ends − joins is not what the register
  ///   has.
  public static func lines(
    counts: [ReportingPeriod: [String: Int]],
    changes: [(partition: String, changes: [AssociationChange])]
  ) throws(PublishError) -> [Line] {
    let periods = counts.keys.sorted()
    let known = Set(periods.dropFirst())
    var sums: [ReportingPeriod: [String: [Int]]] = [:]
    for (partition, list) in changes {
      for change in list {
        guard known.contains(change.period) else {
          throw PublishError(
            .unbalanced, "\(partition): thay đổi ở kỳ \(change.period) không có kỳ trước")
        }
        sums[change.period, default: [:]][partition, default: none][index(change.kind)] += 1
      }
    }
    var lines: [Line] = []
    for (before, period) in zip(periods, periods.dropFirst()) {
      let own = try Self.lines(
        period, counts[before] ?? [:], counts[period] ?? [:], sums[period] ?? [:])
      lines += own + [sum(own, period)]
    }
    return lines
  }

  private static let none = [Int](repeating: 0, count: AssociationChange.Kind.allCases.count)

  private static func index(_ kind: AssociationChange.Kind) -> Int {
    AssociationChange.Kind.allCases.firstIndex(of: kind) ?? 0
  }

  private static func lines(
    _ period: ReportingPeriod, _ before: [String: Int], _ after: [String: Int],
    _ sums: [String: [Int]]
  ) throws(PublishError) -> [Line] {
    var lines: [Line] = []
    for partition in Set(before.keys).union(after.keys).union(sums.keys).sorted() {
      let line = Line(
        period: period, partition: partition, before: before[partition] ?? 0,
        changes: sums[partition] ?? none, after: after[partition] ?? 0)
      var expected = line.before
      for (kind, count) in zip(AssociationChange.Kind.allCases, line.changes) {
        expected += kind.effect * count
      }
      guard expected == line.after else {
        throw PublishError(
          .unbalanced,
          "\(period), \(partition): \(line.before) hội kỳ trước và các thay đổi thành \(expected), "
            + "sổ có \(line.after)")
      }
      lines.append(line)
    }
    return lines
  }

  private static func sum(_ lines: [Line], _ period: ReportingPeriod) -> Line {
    var sum = Line(period: period, partition: total, before: 0, changes: none, after: 0)
    for line in lines {
      sum.before += line.before
      sum.after += line.after
      for index in none.indices { sum.changes[index] += line.changes[index] }
    }
    return sum
  }
}
