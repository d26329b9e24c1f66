import CSV
import Register
import VietnameseText

/// Decides in which encoding a return's letters are, for the whole and for columns that differ, and
/// brings its cells into UTF-8.
struct TableLetters {
  /// What the pipeline file says of this return.
  private let declared: TextEncoding?
  private let text: ReturnText
  private let parts: RecordParts
  /// The decision about the text as a whole.
  let whole: EncodingDecision
  /// Whether all of it is UTF-8.
  private let isUTF8: Bool

  init(_ text: ReturnText, declared: TextEncoding?, parts: RecordParts) {
    self.text = text
    self.parts = parts
    self.declared = declared
    let bytes = text.bytes
    let evidence = EncodingEvidence(text: bytes.span)
    isUTF8 = evidence.isUTF8
    whole = evidence.decision
  }

  /// The encoding of titles and header.
  private var heading: TextEncoding { declared ?? whole.encoding }

  /// Whether nothing speaks against UTF-8 in the text as a whole; single columns may still differ.
  var isPlain: Bool { heading.isUTF8 }

  /// Whether anybody can say what the text is in; UTF-8 without a broken byte needs no proof.
  var isCertain: Bool { declared != nil || isCertain(whole) }

  private func isCertain(_ decision: EncodingDecision) -> Bool {
    decision.isCertain || decision.encoding.isUTF8 && isUTF8
  }

  /// The same for a table of which the columns were judged.
  func isCertain(_ decoded: DecodedTable) -> Bool {
    guard let file = decoded.decisions?.file else { return true }
    return isCertain || isCertain(file)
  }

  /// A table's first records, as many as are needed to find the header, in UTF-8.
  func decoded(top table: RecordTable) -> RecordTable {
    if heading.isUTF8 { return table }
    return table.first(HeaderSearch.depth + 1).rewritten { _, _, cell, output in
      _ = heading.decode(cell, to: &output)
    }
  }

  /// The whole table in UTF-8.
  ///
  /// - Parameter body: First record below the header.
  func decoded(_ table: RecordTable, body: Int) -> DecodedTable {
    let columns = declared == nil ? columns(of: table, body: body) : nil
    let encodings = columns?.columns.map(\.encoding) ?? []
    if heading.isUTF8, encodings.allSatisfy(\.isUTF8), isUTF8, !text.hasReplacement {
      return DecodedTable(table: table, lost: [:], decisions: columns)
    }
    let heading = heading
    let found = parts.map(0..<table.count) { records in
      var lost: [Int: Int] = [:]
      let part = table.rewritten(records) { record, column, cell, output in
        let isBody = record >= body && column < encodings.count
        let encoding = isBody ? encodings[column] : heading
        let loss = encoding.decode(cell, to: &output)
        if !loss.isEmpty, lost[record] == nil { lost[record] = column }
      }
      return (part: part, lost: lost)
    }
    var lost: [Int: Int] = [:]
    for part in found { lost.merge(part.lost) { first, _ in first } }
    return DecodedTable(
      table: table.rewritten(as: found.map(\.part)), lost: lost, decisions: columns)
  }

  /// Whether the text as a whole is UTF-8.
  func isUTF8(_ decoded: DecodedTable) -> Bool {
    (declared ?? decoded.decisions?.file.encoding ?? whole.encoding).isUTF8
  }

  /// Columns in another encoding than the whole.
  func differing(_ decoded: DecodedTable) -> [(column: Int, encoding: TextEncoding)] {
    guard let decisions = decoded.decisions else { return [] }
    return decisions.columns.enumerated().compactMap { column, decision in
      decision.words > 0 && decision.encoding != decisions.file.encoding
        ? (column, decision.encoding) : nil
    }
  }

  /// What the table of returns says of it, columns apart.
  func reading(_ decoded: DecodedTable) -> ReadEncoding {
    let decision = decoded.decisions?.file ?? whole
    return ReadEncoding(
      text.code(declared ?? decision.encoding), decision, isOverruled: declared != nil)
  }

  private func columns(of table: RecordTable, body: Int) -> ColumnEncodings {
    let records = body..<max(body, table.count)
    let found = parts.map(records) { Self.evidence(of: table, $0) }
    var evidence: [EncodingEvidence] = []
    for part in found {
      while evidence.count < part.count { evidence.append(EncodingEvidence()) }
      for column in part.indices { evidence[column].add(part[column]) }
    }
    return ColumnEncodings(evidence)
  }

  /// What speaks for encodings in some records, column by column.
  private static func evidence(of table: RecordTable, _ records: Range<Int>) -> [EncodingEvidence] {
    var evidence: [EncodingEvidence] = []
    let bytes = table.bytes
    for record in records where table.damage[record] == nil {
      while evidence.count < table.fieldCount(record) { evidence.append(EncodingEvidence()) }
      for column in 0..<table.fieldCount(record) {
        evidence[column].add(bytes.span.extracting(table.field(record, column)))
      }
    }
    return evidence
  }
}

/// A table in UTF-8, and what was lost on the way.
struct DecodedTable {
  let table: RecordTable
  /// The first column of each record in which characters could not be recovered.
  let lost: [Int: Int]
  /// Decisions by column, nil when the pipeline file made them.
  let decisions: ColumnEncodings?
}

extension ReadEncoding {
  /// A text that is plainly Unicode; its score is that of its beginning.
  init(plain text: ReturnText) {
    let bytes = text.bytes
    let head = bytes.span.extracting(first: min(bytes.count, 8 << 10))
    self.init(text.code(.utf8), EncodingEvidence(text: head).decision, isOverruled: false)
  }

  init(_ code: String, _ decision: EncodingDecision, isOverruled: Bool) {
    self.init(
      code: code, score: Int((decision.score * 1000).rounded()),
      runnerUp: decision.runnerUp?.rawValue ?? "",
      runnerUpScore: Int((decision.runnerUpScore * 1000).rounded()), isOverruled: isOverruled)
  }
}
