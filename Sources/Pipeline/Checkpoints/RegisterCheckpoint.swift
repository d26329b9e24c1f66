import CSV
import Deduplicate
import Linkage
import Register

/// The register as deduplication hands it on, written without making its associations.
enum RegisterCheckpoint {
  /// The bytes of `3-deduplicate/<partition>.register.csv`; the form is that of
  /// ``StageFile/register``.
  static func bytes(_ register: SurvivingAssociations) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(StageFile<Association>.register.columns)
    let texts = register.texts
    register.forEachSurvivor { id, survivor in
      writeIdentity(id, survivor.row, texts, &writer)
      writeFigures(survivor.row, &writer)
      writer.field(texts, survivor.row.recommendationAgency)
      writer.field(survivor.recommendations)
      writer.field(survivor.rows)
      writer.endRow()
    }
    return writer.take()
  }

  private static func writeIdentity(
    _ id: String, _ row: SourceRow, _ texts: TextTable, _ writer: inout CSVWriter
  ) {
    writer.field(row.period)
    writer.field(id)
    writer.field(texts, row.name)
    writer.field(texts, row.kind)
    writer.field(row.type.code)
    writer.field(row.scopeLevel.code)
    writer.field(texts, row.place.province)
    writer.field(texts, row.place.district)
    writer.field(texts, row.place.commune)
    writer.field(row.assigned)
    writer.field(row.foundedOn)
  }

  private static func writeFigures(_ row: SourceRow, _ writer: inout CSVWriter) {
    writer.field(row.members)
    writer.field(row.organisationalMembers)
    writer.field(row.partyOrganisation?.code ?? "")
    writer.field(row.partyMembers)
    writer.field(row.partyCaucus)
    writer.field(row.staffQuota)
    writer.field(row.stateFunding)
    writer.field(row.ownFunding)
    writer.field(row.term)
    writer.field(row.congressYear)
    writer.field(row.mergerStatus?.code ?? "")
  }
}

extension CSVWriter {
  /// Writes a text of a table.
  fileprivate mutating func field(_ texts: TextTable, _ number: Int32) {
    let bytes = texts.bytes.span
    field(bytes.extracting(texts.range(of: number)))
  }
}
