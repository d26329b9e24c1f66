import Geography
import Register

/// The calendar of a pipeline, and the day on which it is looked at.
struct DatedCalendar: Sendable {
  let calendar: ReportingCalendar
  let units: AdministrativeUnits
  let day: CalendarDay

  /// Reads the calendar that `pipeline.yaml` names.
  ///
  /// - Returns: nil when it names none, and nobody is expected.
  /// - Throws: ``RunError`` when it, or the table of units, is not what it should be.
  static func read(_ options: RunOptions, _ configuration: PipelineConfiguration) throws(RunError)
    -> DatedCalendar?
  {
    guard configuration.files["calendar"] != nil else { return nil }
    let folder = TableFolder(options.tables, configuration.files)
    let units = try folder.units()
    return DatedCalendar(
      calendar: try CalendarFile.read(folder.path("calendar"), units), units: units,
      day: options.day)
  }

  /// Who has reported of those who should have.
  func attendance(_ profiles: [ReturnProfile]) -> Attendance {
    Attendance(profiles, calendar, units, on: day)
  }
}
