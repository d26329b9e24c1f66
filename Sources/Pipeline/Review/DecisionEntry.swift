import Deduplicate
import Register

/// One decision of one person about one pair, as it is kept.
struct DecisionEntry {
  /// The decision with the fingerprints of the two records.
  var decision: ReviewDecision
  /// Who decided.
  var reviewer: String
  /// The day of the decision, `2026-11-21`.
  var decidedOn: String
  /// When it was taken over, UTC: `2026-11-21T13:05:00Z`.
  var recordedAt: String
  /// What the person noted.
  var note: String
  /// Names of the two associations, in the order of the fingerprints; for people only.
  var names: (left: String, right: String)

  /// Later decisions of one person replace earlier ones.
  static func isEarlier(_ a: DecisionEntry, _ b: DecisionEntry) -> Bool {
    (a.decision.pair, a.decidedOn, a.recordedAt, a.reviewer, a.decision.verdict.rawValue, a.note)
      < (
        b.decision.pair, b.decidedOn, b.recordedAt, b.reviewer, b.decision.verdict.rawValue, b.note
      )
  }

  /// Whether the same person said the same of the same pair on the same day.
  func repeats(_ other: DecisionEntry) -> Bool {
    decision == other.decision && reviewer == other.reviewer && decidedOn == other.decidedOn
      && note == other.note
  }
}
