import Glibc

/// Runs `body` with numbers formatted plainly, `46.2`, whatever locale the process has set.
///
/// libxlsxwriter prints numbers with `snprintf`; under a Vietnamese locale it would write `46,2`, and
/// no program could read the file. Only this thread is touched.
func withPlainNumbers(_ body: () throws(WorkbookError) -> Void) throws(WorkbookError) {
  guard let plain = newlocale(1 << LC_NUMERIC, "C", nil) else { throw .cannotWrite(errno) }
  let before = uselocale(plain)
  defer {
    uselocale(before)
    freelocale(plain)
  }
  try body()
}
