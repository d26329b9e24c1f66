import Deduplicate
import Foundation
import Linkage
import Register

/// The models of `linkage.yaml` and `linkage-between-periods.yaml`.
enum Models {
  private typealias Level = (m: Double, u: Double)

  private static let shared: [[Level]] = [
    [
      (0.70, 0.0005), (0.12, 0.0015), (0.08, 0.0030), (0.07, 0.0200), (0.01, 0.0030),
      (0.01, 0.0100), (0.01, 0.9600),
    ],
    [(0.94, 0.90), (0.014, 0.90), (0.00022, 0.90)],
    [(0.78, 0.003), (0.12, 0.006), (0.06, 0.010), (0.03, 0.980)],
    [(0.70, 0.005), (0.20, 0.050), (0.05, 0.020), (0.03, 0.925)],
  ]

  static let configuration = DeduplicateConfiguration(
    model: model(
      prior: 0.02,
      [
        [(0.72, 0.002), (0.08, 0.020), (0.20, 0.994)],
        [(0.70, 0.001), (0.05, 0.008), (0.25, 0.997)],
      ]
    ),
    betweenPeriods: model(
      prior: 0.05,
      [
        [(0.50, 0.002), (0.05, 0.020), (0.45, 0.994)],
        [(0.50, 0.001), (0.05, 0.008), (0.45, 0.997)],
      ]
    ),
    kinds: [
      "nguoi-cao-tuoi": ("hoi nguoi cao tuoi", "nguoi cao tuoi"),
      "nguoi-mu": ("hoi nguoi mu", "nguoi mu"),
      "nguoi-mu-va-nguoi-diec": ("hoi nguoi mu va nguoi diec", "nguoi mu va nguoi diec"),
      "khuyen-hoc": ("hoi khuyen hoc", "khuyen hoc"),
      "quy-khuyen-hoc": ("qui khuyen hoc", "khuyen hoc"), "clb-tho": ("cau lac bo tho", "tho"),
      "bong-ban": ("lien doan bong ban", "bong ban"),
      "clb-bong-ban": ("cau lac bo bong ban", "bong ban"),
    ], maximumBlockSize: 4000)

  private static func model(prior: Double, _ people: [[Level]]) -> LinkageModel {
    let comparisons = zip(AssociationComparisons.layout, shared + people).map { layout, numbers in
      var numbers = numbers[...]
      return Comparison(
        name: layout.name,
        levels: layout.levels.map { label in
          if AssociationComparisons.nullLevels.contains(label) { return .null(label: label) }
          let level = numbers.removeFirst()
          return ComparisonLevel(label: label, m: level.m, u: level.u)
        })
    }
    do {
      return try LinkageModel(
        priorMatchProbability: prior, comparisons: comparisons, linkThresholdBits: 0.5,
        reviewThresholdBits: -3)
    } catch {
      fatalError(error.message)
    }
  }
}

extension Place {
  static let ward1 = Place(province: "79", district: "764", commune: "26896")
  static let ward11 = Place(province: "79", district: "764", commune: "26899")
  static let goVap = Place(province: "79", district: "764")
}

/// A row as cleaning hands it on, with its own line in its return.
struct Row: Sendable {
  var path = "a.csv"
  var line = 2
  var period = "2023-H1"
  var reporter: AdministrativeLevel? = .district
  var name = "Hội Người cao tuổi phường 1"
  var kind = "nguoi-cao-tuoi"
  var rest = ""
  var level = ScopeLevel.commune
  var place = Place.ward1
  var decision = ""
  var founded = ""
  var chair = ""
  var phone = ""
  var address = ""
  var unit = ""
  /// Changes what the fields above do not cover.
  var edit: @Sendable (inout TypedRecord) -> Void = { _ in }

  /// Leaves open which of some communes it is in.
  mutating func openPlace(_ codes: String) {
    place = .goVap
    edit = { $0.placeCandidates = codes }
  }

  /// The row, in one of some communes.
  func open(_ codes: String) -> Row {
    var row = self
    row.openPlace(codes)
    return row
  }

  var source: SourceRecord {
    guard let reported = ReportingPeriod(code: period) else { fatalError("no period \(period)") }
    var record = TypedRecord(
      position: SourcePosition(line: line, byte: line * 100), period: reported)
    record.name = name
    record.identity = NameIdentity(
      kind: kind, rest: rest, restFolded: rest.unaccented,
      numbers: rest.split(separator: " ").filter { Int($0) != nil }.joined(separator: " "))
    record.scopeLevel = level
    record.place = place
    record.decision = decision
    record.foundedOn = PartialDate(iso: founded)
    record.chairperson = chair
    record.phone = phone
    record.address = address
    edit(&record)
    return SourceRecord(path: path, reporter: reporter, unit: unit, record: record)
  }
}

extension String {
  /// Without diacritics.
  var unaccented: String {
    let decomposed = replacing("đ", with: "d").decomposedStringWithCanonicalMapping
    return String(
      String.UnicodeScalarView(
        decomposed.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) })
    )
  }
}

extension Deduplicate {
  /// Deduplicates records as they come from tests: one by one.
  static func deduplicate(
    _ records: [SourceRecord], _ configuration: DeduplicateConfiguration,
    decisions: ReviewDecisions = .none, periods: [ReportingPeriod] = []
  ) throws -> DeduplicatedPartition {
    try deduplicate(
      SourceRecords(records), configuration, decisions: decisions, periods: periods)
  }
}

/// Deduplicates rows with the pipeline's models; a line of its own for each.
func deduplicated(_ rows: [Row]) throws -> DeduplicatedPartition {
  let numbered = rows.enumerated().map { index, row in
    var row = row
    row.line = index + 2
    return row.source
  }
  return try Deduplicate.deduplicate(numbered, Models.configuration)
}

extension DeduplicatedPartition {
  /// Ids in the order of the rows as given to `deduplicated(_:)`.
  var ids: [String] { rows.sorted { $0.position < $1.position }.map(\.associationID) }

  /// How many associations the rows report.
  var count: Int { Set(ids).count }
}
