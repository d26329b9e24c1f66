import Linkage
import Register

/// The comparisons by which rows are judged to report the same association, and their levels.
///
/// The probabilities of the levels are not here: they stand in the pipeline's `linkage.yaml`, which
/// must name exactly these comparisons and levels, in this order.
public enum AssociationComparisons {
  /// Name and levels of every comparison.
  public static let layout: [(name: String, levels: [String])] = [
    ("name", ["exact", "folded", "near", "partial", "form", "tones", "different"]),
    ("place", ["same", "candidate", "incomplete"]),
    ("decision", ["same", "number", "near", "missing", "different"]),
    ("founded_on", ["same", "partial", "near", "missing", "different"]),
    ("chairperson", ["same", "near", "missing", "different"]),
    ("phone", ["same", "near", "missing", "different"]),
    ("address", ["same", "missing", "different"]),
  ]

  /// Levels that mean "cannot be compared".
  public static let nullLevels: Set<String> = ["missing"]

  static func levels(
    _ a: LinkageRecord, _ b: LinkageRecord, _ names: inout NameComparison
  ) -> ComparisonVector {
    var vector = ComparisonVector()
    vector[0] = names.level(a, b)
    vector[1] = place(a, b, names.texts)
    vector[2] = decision(a, b, names.texts)
    vector[3] = founded(a, b)
    vector[4] = chairperson(a, b, names.texts)
    vector[5] = phone(a, b, names.texts)
    vector[6] = address(a, b)
    return vector
  }

  /// Places that disagree are hard evidence and do not come here.
  ///
  /// Two associations of one district whose communes are not known are not at one place. A unit that
  /// shares its name with others is more than none: the other body is in one of them.
  private static func place(_ a: LinkageRecord, _ b: LinkageRecord, _ texts: RecordTexts) -> Int {
    if a.place == b.place, a.isPlaceKnown { return 0 }
    guard a.placeCandidates != 0 || b.placeCandidates != 0 else { return 2 }
    return a.units != 0 && b.units != 0 && texts.haveCommonUnit(a, b) ? 1 : 2
  }

  /// Levels of a decision that is alike and of one that is another.
  static let (nearDecision, otherDecision) = (2, 4)

  static func decision(_ a: LinkageRecord, _ b: LinkageRecord, _ texts: RecordTexts) -> Int {
    if a.decisionNumber == 0 || b.decisionNumber == 0 { return 3 }
    let suffixAgrees =
      a.decisionSuffix == b.decisionSuffix || a.decisionSuffix == 0 || b.decisionSuffix == 0
    let yearAgrees = yearsAgree(a, b) || founded(a, b) == mistypedDate
    if a.decisionNumber == b.decisionNumber {
      return suffixAgrees && yearAgrees
        ? (a.decisionSuffix == b.decisionSuffix ? 0 : 1) : nearDecision
    }
    // Decisions of one day follow each other: the last digit is no typing error.
    let isNear =
      texts.length(a.decisionNumber) >= 3 && suffixAgrees && yearAgrees
      && !texts.differInLastByte(a.decisionNumber, b.decisionNumber)
      && texts.areNear(a.decisionNumber, b.decisionNumber, within: 1)
    return isNear ? nearDecision : otherDecision
  }

  /// Whether two decisions may be of one year: offices count anew each year, so one number in two years
  /// is two decisions.
  ///
  /// A decision without its year is taken for one of the year of founding, give or take the turn of a
  /// year.
  static func yearsAgree(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    if a.decisionYear != 0, b.decisionYear != 0 { return a.decisionYear == b.decisionYear }
    guard let x = a.decisionYear == 0 ? a.foundedOn?.year : a.decisionYear,
      let y = b.decisionYear == 0 ? b.foundedOn?.year : b.decisionYear
    else { return true }
    return abs(x - y) <= 1
  }

  /// Levels of dates of which one part may be mistyped, and of dates that differ.
  static let (mistypedDate, otherDate) = (2, 4)

  static func founded(_ a: LinkageRecord, _ b: LinkageRecord) -> Int {
    guard let x = a.foundedOn, let y = b.foundedOn else { return 3 }
    if x == y { return x.day > 0 ? 0 : 1 }
    if x.agrees(with: y) { return 1 }
    // One part mistyped, the others equal.
    let equal = (x.year == y.year ? 1 : 0) + (x.month == y.month ? 1 : 0) + (x.day == y.day ? 1 : 0)
    return x.day > 0 && y.day > 0 && equal == 2 ? mistypedDate : otherDate
  }

  /// Levels where one row has no chairperson, and where they have two.
  static let (noChairperson, otherChairperson) = (2, 3)

  static func chairperson(
    _ a: LinkageRecord, _ b: LinkageRecord, _ texts: RecordTexts
  ) -> Int {
    text(a.chairperson, b.chairperson, within: 2, texts)
  }

  /// The phone of an office says little of which of its bodies a row reports.
  private static func phone(_ a: LinkageRecord, _ b: LinkageRecord, _ texts: RecordTexts) -> Int {
    let level = text(a.phone, b.phone, within: 1, texts)
    return level == 0 && a.isOfficePhone ? 1 : level
  }

  /// House numbers are no texts that are alike: next door another body has its seat.
  private static func address(_ a: LinkageRecord, _ b: LinkageRecord) -> Int {
    if a.address == 0 || b.address == 0 { return 1 }
    return a.address == b.address ? 0 : 2
  }

  private static func text(
    _ a: Int32, _ b: Int32, within edits: Int, _ texts: RecordTexts
  ) -> Int {
    if a == 0 || b == 0 { return 2 }
    if a == b { return 0 }
    return texts.areNear(a, b, within: edits) ? 1 : 3
  }
}
