public import Register
import VietnameseText

/// Decides which return stands for each unit and period.
public enum ReturnSelection {
  /// Gives every return its status.
  ///
  /// Of several returns of one unit and period the newest counts and replaces the others whole. Newer
  /// is: a higher version (`_v2`, `lần 2`), then a later date of the return; still tied, the smaller
  /// SHA-256, so that the order of delivery never matters. The same bytes sent again change nothing.
  /// Returns of one archive stand together where neither version nor date tells them apart.
  /// A newer return with less than half the data rows of the one it would replace is held. Where files
  /// of different names have the unit of their folder only, nobody knows that they are returns of one
  /// unit: they are held too.
  ///
  /// - Parameter profiles: All returns of the input folder.
  /// - Returns: The same returns, in order of path, with `status` and `reason`.
  public static func selected(_ profiles: [ReturnProfile]) -> [ReturnProfile] {
    var result = profiles.sorted { $0.path.precedesInBytes($1.path) }
    var groups: [String: [Int]] = [:]
    for (index, profile) in result.enumerated() where profile.status != .rejected {
      result[index].status = .current
      result[index].reason = ""
      let period = profile.period.map(\.description) ?? ""
      groups["\(period) \(profile.unitCode)", default: []].append(index)
    }
    for group in groups.values where group.count > 1 { decide(group, &result) }
    return result
  }

  private static func decide(_ group: [Int], _ profiles: inout [ReturnProfile]) {
    var seen: Set<String> = []
    var different: [Int] = []
    // Copies have longer names: `491 (1).csv.gz`, `491_sao.csv.gz`.
    let originalsFirst = group.sorted { a, b in
      (profiles[a].path.utf8.count, a) < (profiles[b].path.utf8.count, b)
    }
    for index in originalsFirst {
      if seen.insert(profiles[index].sha256).inserted {
        different.append(index)
      } else {
        set(.superseded, .repeatedReturn, index, &profiles)
      }
    }
    if Set(different.map { title(profiles[$0].path) }).count > 1 {
      for index in different where profiles[index].isUnitOfFolder {
        set(.held, .unitOfFolder, index, &profiles)
      }
      different.removeAll { profiles[$0].isUnitOfFolder }
    }
    let deliveries = ReturnDelivery.all(different, of: profiles)
    guard var current = deliveries.first else { return }
    for newer in deliveries.dropFirst() {
      if newer.dataRecords * 2 < current.dataRecords {
        for index in newer.returns { set(.held, .heldReturn, index, &profiles) }
      } else {
        for index in current.returns { set(.superseded, .supersededReturn, index, &profiles) }
        current = newer
      }
    }
  }

  /// What a file is called, without numbers, versions, words for copies and endings.
  private static func title(_ path: String) -> [Substring] {
    MatchKey.folded(TextNormalizer.normalized(path)).split(separator: " ")
      .filter { !untold.contains($0) && !$0.contains(where: \.isNumber) }
  }

  private static let untold: Set<Substring> = [
    "lan", "thu", "ban", "sao", "copy", "csv", "tsv", "txt", "gz", "xz", "zst", "zip",
  ]

  private static func set(
    _ status: ReturnStatus, _ rule: EditRule, _ index: Int, _ profiles: inout [ReturnProfile]
  ) {
    profiles[index].status = status
    profiles[index].reason = rule.code
  }
}
