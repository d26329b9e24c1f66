import Register
import Testing

@testable import Deduplicate

/// What decisions are keyed by.
@Suite struct RecordFingerprintTests {
  private static let row = Row(
    rest: "hương quê", decision: "12 qd-ubnd", founded: "2005-03-04", chair: "nguyen van an",
    phone: "0905123456", unit: "26896")

  private static func edited(_ edit: (inout Row) -> Void) -> RecordFingerprint {
    var row = row
    edit(&row)
    return RecordFingerprint(row.source)
  }

  private static let plain = edited { _ in }

  @Test(
    "File, line and period are no part of it, nor is what only counts",
    arguments: [
      edited { $0.path = "z/other.csv" }, edited { $0.line = 900 },
      edited { $0.period = "2024-H1" }, edited { $0.edit = { $0.members = 7 } },
      edited { $0.name = "HỘI NCT P.1" },
    ])
  func unchanged(fingerprint: RecordFingerprint) {
    #expect(fingerprint == Self.plain)
  }

  @Test("Its text is read back")
  func text() {
    for fingerprint in [Self.plain, Self.edited { $0.phone = "" }, Self.edited { $0.unit = "" }] {
      #expect(RecordFingerprint(text: fingerprint.text) == fingerprint)
    }
    for text in ["", "1.2.3", "1.2.3.4.5.6.7.8", "x.2.3.4.5.6.7", "0.2.3.4.5.6.7", "-"] {
      #expect(RecordFingerprint(text: text) == nil, "\(text)")
    }
    #expect(RecordFingerprint(text: "1fffffffffffff.2.3.4.5.6.7") == nil)
  }

  @Test(
    "One field corrected, or two, still tells the record",
    arguments: [
      edited { $0.chair = "le thi hoa" }, edited { $0.phone = "" },
      edited { $0.decision = "57 qd-ubnd" }, edited { $0.founded = "2009" },
      edited { $0.rest = "sông quê" }, edited { $0.place = .ward11 },
      edited {
        $0.chair = "le thi hoa"
        $0.phone = "0914222333"
      },
      edited {
        $0.rest = "sông quê"
        $0.phone = ""
      },
    ])
  func corrected(fingerprint: RecordFingerprint) throws {
    let likeness = try #require(fingerprint.likeness(to: Self.plain))
    #expect(likeness >= 4)
    #expect(!Set(fingerprint.buckets).isDisjoint(with: Self.plain.buckets))
  }

  @Test(
    "Another body of the same people is another record",
    arguments: [
      edited {
        $0.unit = "764"
        $0.phone = ""
      },
      edited {
        $0.rest = "sông quê"
        $0.decision = "57 qd-ubnd"
        $0.founded = "2011-01-01"
      },
      edited {
        $0.rest = "sông quê"
        $0.place = .ward11
      },
      edited {
        $0.unit = "26899"
        $0.decision = ""
        $0.founded = ""
        $0.chair = "le thi hoa"
        $0.phone = ""
      },
    ])
  func another(fingerprint: RecordFingerprint) {
    #expect(fingerprint.likeness(to: Self.plain) == nil)
  }

  @Test("A pair has one code, in whatever order it is named")
  func key() {
    let other = Self.edited { $0.rest = "sông quê" }
    let decision = ReviewDecision(.same, Self.plain, other)
    #expect(decision == ReviewDecision(.same, other, Self.plain))
    #expect(decision.pair.count == 14 && decision.pair.hasPrefix("P"))
    #expect(decision.pair != ReviewDecision.key(Self.plain, Self.edited { $0.phone = "" }))
  }
}
