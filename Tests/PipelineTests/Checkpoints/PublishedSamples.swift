import Publish
import Register
import Testing

@testable import Pipeline

extension PublishedPartition: Sampled {
  static func full(_ text: String) throws -> PublishedPartition {
    PublishedPartition(
      partition: text, inputs: "9f86d081",
      period: try #require(ReportingPeriod(year: 2023, half: 2)),
      counts: RegisterCounts(associations: 3, rows: 5))
  }

  static func bare() throws -> PublishedPartition {
    PublishedPartition(
      partition: "", inputs: "", period: try #require(ReportingPeriod(year: 2023, half: 1)),
      counts: RegisterCounts())
  }
}

extension PublishedReturn: Sampled {
  static func full(_ text: String) -> PublishedReturn {
    PublishedReturn(
      path: text, inputs: "9f86d081", bytes: 1200,
      ends: Disposition.allCases.map { Int($0.rawValue) + 1 })
  }

  static func bare() -> PublishedReturn {
    PublishedReturn(path: "", inputs: "", bytes: 0, ends: Disposition.allCases.map { _ in 0 })
  }
}

extension FindingCount: Sampled {
  static func full(_ text: String) -> FindingCount {
    FindingCount(path: text, rule: .nameUnusable, column: text, count: 7)
  }

  static func bare() -> FindingCount {
    FindingCount(path: "", rule: .emptyFile, column: "", count: 0)
  }
}
