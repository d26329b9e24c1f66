import Register

/// What a unit sent at one time: a return, or the returns of one archive, such as the sheets of a workbook.
///
/// Returns of one archive that neither version nor date tells apart are no versions of one another; one
/// without a date is of the day that the others have.
struct ReturnDelivery {
  /// Positions of its returns.
  let returns: [Int]
  /// Rows of all.
  let dataRecords: Int
  private let version: Int
  private let date: PartialDate?
  private let sha256: String

  /// The deliveries that returns of one unit and period make up, older ones first.
  static func all(_ returns: [Int], of profiles: [ReturnProfile]) -> [ReturnDelivery] {
    let sent = Dictionary(grouping: returns) {
      "\(profiles[$0].version) \(container($0, profiles))"
    }
    return sent.values.flatMap { members in
      let dates = Set(members.compactMap { profiles[$0].date })
      return dates.count < 2
        ? [ReturnDelivery(members, of: profiles)]
        : Dictionary(grouping: members) { profiles[$0].date }.values
          .map { ReturnDelivery($0, of: profiles) }
    }
    .sorted { $0.isOlder(than: $1) }
  }

  /// The path of the archive that a return came in, else its own.
  private static func container(_ index: Int, _ profiles: [ReturnProfile]) -> String {
    let path = profiles[index].path
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let archive = parts.firstIndex { $0.lowercased().hasSuffix(".zip") }
    guard profiles[index].container == "zip", let archive else { return path }
    return parts[...archive].joined(separator: "/")
  }

  private init(_ returns: [Int], of profiles: [ReturnProfile]) {
    self.returns = returns
    dataRecords = returns.reduce(0) { $0 + profiles[$1].dataRecords }
    version = profiles[returns[0]].version
    date = returns.lazy.compactMap { profiles[$0].date }.first
    sha256 = returns.map { profiles[$0].sha256 }.min() ?? ""
  }

  /// By version, then date; still tied, the smaller SHA-256 is the newer.
  private func isOlder(than other: ReturnDelivery) -> Bool {
    if version != other.version { return version < other.version }
    let never = PartialDate(year: 0)
    if date != other.date { return date ?? never < other.date ?? never }
    return sha256 > other.sha256
  }
}
