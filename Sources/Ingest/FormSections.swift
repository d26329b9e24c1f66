/// Goes through the sections of a return along with its records.
struct FormSections {
  /// The section by which the record is read.
  private(set) var current: FormSection
  private var rest: ArraySlice<(start: Int, section: FormSection)>

  /// Stands where the records before `record` have been gone through.
  init(_ form: ReturnForm, before record: Int) {
    current = form.first
    rest = form.verdicts.sections[...]
    while let next = rest.first, next.start < record { take(next.section) }
  }

  /// Goes on to a record; whether it begins another section.
  mutating func advance(to record: Int) -> Bool {
    guard let next = rest.first, next.start == record else { return false }
    take(next.section)
    return true
  }

  private mutating func take(_ section: FormSection) {
    current = section
    rest = rest.dropFirst()
  }
}
