import Register

/// What tells a record from others, as hashes: what decisions of people are keyed by.
///
/// It is made from what the row says and who sent it, never from the file's name, the line or the
/// period, so it is the same after a rerun, in any order of delivery, and for the same row reported
/// again later. When a corrected return changes some of it, the rest still finds the record; see
/// ``likeness(to:)``. Hashes of few possible values can be guessed: treat them as personal data.
public struct RecordFingerprint: Hashable, Sendable {
  /// The parts, in the order in which they are written.
  enum Part: Int, CaseIterable {
    case name, place, unit, decision, foundedOn, chairperson, phone
  }

  /// One hash of 48 bits a part, 0 where the record says nothing; the eighth is always 0.
  private let parts: SIMD8<UInt64>

  /// The fingerprint of a row.
  public init(_ source: SourceRecord) {
    let record = source.record
    var parts = SIMD8<UInt64>()
    parts[Part.name.rawValue] = Self.hash(record.identity.kind, record.identity.restFolded)
    parts[Part.place.rawValue] = Self.hash(record.scopeLevel.code, record.place.code)
    parts[Part.unit.rawValue] = Self.hash(source.unit)
    parts[Part.decision.rawValue] = Self.hash(record.decision)
    parts[Part.foundedOn.rawValue] = Self.hash(record.foundedOn)
    parts[Part.chairperson.rawValue] = Self.hash(record.chairperson)
    parts[Part.phone.rawValue] = Self.hash(record.phone)
    self.parts = parts
  }

  /// Reads ``text`` back; nil when it is none.
  public init?(text: String) {
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    guard words.count == Part.allCases.count else { return nil }
    var parts = SIMD8<UInt64>()
    for (index, word) in words.enumerated() where word != "-" {
      guard word.utf8.count <= 12, let part = UInt64(word, radix: 16), part > 0 else { return nil }
      parts[index] = part
    }
    self.parts = parts
  }

  /// `1f3a.22b0.-.…`: the parts in hexadecimal digits, a dash where there is nothing.
  public var text: String {
    Part.allCases.map { part in
      self[part] == 0 ? "-" : String(self[part], radix: 16)
    }.joined(separator: ".")
  }

  subscript(part: Part) -> UInt64 { parts[part.rawValue] }

  /// A hash of texts, 0 when both are empty; rows are many, so nothing is allocated.
  private static func hash(_ first: String, _ second: String = "") -> UInt64 {
    if first.isEmpty, second.isEmpty { return 0 }
    var hash = StableHash()
    hash.add(first)
    hash.add(second)
    return max(1, hash.value & 0xFFFF_FFFF_FFFF)
  }

  private static func hash(_ date: PartialDate?) -> UInt64 {
    guard let date else { return 0 }
    var hash = StableHash()
    hash.add(date.year &* 10_000 &+ date.month &* 100 &+ date.day)
    return max(1, hash.value & 0xFFFF_FFFF_FFFF)
  }

  /// How sure it is that this is the other record after a correction: how many parts agree, or nil
  /// when too few do.
  ///
  /// Who sends a correction is who sent the record: another sender's row is another record. Name and
  /// place must agree and one thing more; or one of the two and two things more, where a
  /// person with his phone is not enough for another name, for one person can chair two bodies.
  func likeness(to other: RecordFingerprint) -> Int? {
    guard self[.unit] == other[.unit] || self[.unit] == 0 || other[.unit] == 0 else { return nil }
    let agrees = (parts .== other.parts) .& (parts .!= 0)
    func count(_ parts: Part...) -> Int { parts.count { agrees[$0.rawValue] } }
    let founding = count(.decision, .foundedOn)
    let evidence = founding + count(.chairperson, .phone)
    let total = evidence + count(.name, .place, .unit)
    switch (agrees[Part.name.rawValue], agrees[Part.place.rawValue]) {
    case (true, true): return evidence + count(.unit) > 0 ? total : nil
    case (true, false): return evidence > 1 && count(.unit) > 0 ? total : nil
    case (false, true): return evidence > 1 && founding > 0 ? total : nil
    case (false, false): return nil
    }
  }

  /// Keys such that two fingerprints which are alike share at least one.
  var buckets: [UInt64] {
    let pairs: [(Part, Part)] = [
      (.name, .place), (.name, .unit), (.place, .decision), (.place, .foundedOn),
    ]
    return pairs.compactMap { first, second in
      guard self[first] != 0, self[second] != 0 else { return nil }
      return (self[first] &* 0x9E37_79B9_7F4A_7C15) ^ (self[second] &+ UInt64(second.rawValue))
    }
  }
}
