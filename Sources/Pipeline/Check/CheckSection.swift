import Register

/// What a clerk reads about one return before sending it.
struct CheckSection {
  /// Findings of one kind that are printed; the rest is only counted.
  static let shown = 20

  let profile: ReturnProfile
  /// Rows that would go on as associations.
  let records: Int
  /// Rows that end in cleaning, by disposition.
  let ends: [Int]
  /// All findings, by place.
  let findings: [Finding]

  /// Whether nothing would be sent back.
  var isClean: Bool { !findings.contains { $0.rule.severity == .fatal } }

  var text: String {
    var lines = [head, counts]
    for (severity, label) in Self.labels {
      let found = findings.filter { $0.rule.severity == severity }
      guard !found.isEmpty else { continue }
      lines.append("  \(label): \(found.count)")
      lines += severity == .repair ? summary(found) : details(found)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let labels: [(Severity, String)] = [
    (.fatal, "LỖI, phải sửa"), (.query, "CẦN XEM LẠI"), (.repair, "ĐÃ HIỂU, nên sửa"),
  ]

  private var head: String {
    let verdict =
      profile.status == .rejected
      ? "BỊ LOẠI CẢ TỆP" : isClean ? "NHẬN ĐƯỢC" : "NHẬN ĐƯỢC MỘT PHẦN"
    return "\(profile.path): \(verdict)"
  }

  private var counts: String {
    let form = [
      profile.period?.description ?? "chưa rõ kỳ",
      profile.hasUnit ? "đơn vị \(profile.unitCode)" : "chưa rõ đơn vị",
      profile.letters.code.isEmpty ? nil : "bảng mã \(profile.letters.code)",
    ].compactMap { $0 }.joined(separator: ", ")
    let rows = Disposition.allCases.compactMap { disposition in
      let count = ends[Int(disposition.rawValue)]
      return count == 0 ? nil : "\(count) \(disposition.label)"
    }
    return "  \(form); \(([ "\(records) dòng là hội" ] + rows).joined(separator: ", "))"
  }

  private func details(_ found: [Finding]) -> [String] {
    var lines: [String] = []
    var counts: [String: Int] = [:]
    for finding in found {
      counts[finding.rule.code, default: 0] += 1
      guard counts[finding.rule.code, default: 0] <= Self.shown else { continue }
      lines.append("    \(place(finding)): \(finding.rule.message) [\(finding.rule.code)]")
      lines.append("      → \(finding.rule.remedy)")
    }
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.shown {
      lines.append("    … và \(count - Self.shown) chỗ khác [\(code)]")
    }
    return lines
  }

  /// `dòng 12, cột members ("abc")`; values of personal fields are not in a finding to begin with.
  private func place(_ finding: Finding) -> String {
    var words: [String] = []
    if finding.position.line > 0 { words.append("dòng \(finding.position.line)") }
    if !finding.column.isEmpty {
      words.append("cột \(ReturnField.label(ofColumn: finding.column))")
    }
    let place = words.isEmpty ? "cả tệp" : words.joined(separator: ", ")
    let value = finding.value.prefix(60).unicodeScalars.filter { $0.value >= 0x20 }
    return value.isEmpty ? place : "\(place) (\"\(String(String.UnicodeScalarView(value)))\")"
  }

  private func summary(_ found: [Finding]) -> [String] {
    let counts = Dictionary(grouping: found, by: \.rule).sorted { $0.key.code < $1.key.code }
    return counts.map { "    \($0.value.count) × \($0.key.message) [\($0.key.code)]" }
  }
}
