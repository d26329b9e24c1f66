import CSV
public import Register

/// `register/changes.csv` and `register/balance.csv`: what became of the associations from one period
/// to the next; no personal data.
public enum ChangesFile {
  /// One line per change.
  public static func bytes(
    _ changes: [(partition: String, changes: [AssociationChange])]
  ) -> [UInt8] {
    var writer = CSVWriter(defusesFormulas: true)
    writer.row([
      "period", "partition", "change", "association_id", "other_id", "reason", "weight_bits",
      "name", "name_before",
    ])
    for (partition, list) in changes {
      for change in list {
        let bits = change.weightHundredths.map { FixedDecimal(units: $0, places: 2).description }
        writer.row([
          change.period.description, partition, change.kind.rawValue, change.id, change.otherID,
          change.reason, bits ?? "", change.name, change.nameBefore,
        ])
      }
    }
    return writer.take()
  }

  /// One line per period and partition, and one for the country.
  public static func bytes(_ lines: [ChangesBalance.Line]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(
      ["period", "partition", "associations_before"]
        + AssociationChange.Kind.allCases.map { "\($0.rawValue)s" } + ["associations"])
    for line in lines {
      writer.field(line.period.description)
      writer.field(line.partition)
      writer.field(line.before)
      for count in line.changes { writer.field(count) }
      writer.field(line.after)
      writer.endRow()
    }
    return writer.take()
  }
}
