import Foundation
import Testing

/// Cron days with deliveries and faults at random; `make soak` runs thirty of them.
@Suite struct DaysTests {
  /// Lets a binary live some days.
  private static func days(_ binary: URL, seed: Int) throws -> Command.Outcome {
    var command = Command(
      Command.repository.appending(path: "scripts/soak-days").path, "--days", "7", "--seed",
      String(seed), "--binary", binary.path)
    command.binary = URL(filePath: "/usr/bin/python3")
    return try command.outcome()
  }

  @Test(arguments: [3, 11])
  func `Whatever a day brings, the next run mends without a human step`(seed: Int) throws {
    let outcome = try Self.days(Command.sohoi, seed: seed)
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    #expect(outcome.output.contains("byte for byte those of a run from nothing"))
    #expect(outcome.output.contains("0 failures, no human step"))
  }

  /// A program that is wrong in one way, and what the days say of it.
  @Test(arguments: [
    (#""$SOHOI" "$@"; c=0"#, "exit code 0"),
    (
      #""$SOHOI" "$@"; c=$?; for o; do [ "$p" = --output ] && l=$o/current/register/ledger.csv; p=$o; done; [ -f "$l" ] && sed -i '$d' "$l""#,
      "not whole"
    ),
  ])
  func `A program that goes wrong is found out`(script: String, said: String) throws {
    let binary = try Scratch.folder().appending(path: "sohoi")
    let text =
      "#!/bin/sh\nSOHOI='\(Command.sohoi.path)'\n\(script)\n[ $c = 137 ] && kill -9 $$\nexit $c\n"
    try Data(text.utf8).write(to: binary)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: binary.path)
    let outcome = try Self.days(binary, seed: 3)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains(said), "\(outcome.output)")
  }
}
