import ArgumentParser
import VietnameseText

/// Measures how often the encoding of a sheet is decided right.
struct EvalEncodings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval-encodings",
    abstract: "Measures how often the encoding of a sheet is decided right.",
    discussion: """
      Draws sheets from returns in UTF-8, writes each in every encoding and counts right decisions: \
      for whole files, for files of which some columns are in another encoding, and for the returns \
      as they are.
      """)

  @Option(help: "Folder of returns in UTF-8.")
  var returns: String

  @Option(help: "Equal seeds draw equal sheets.")
  var seed: UInt64 = 2023

  @Option(help: "Sheets for each encoding and size.")
  var samples = 100

  func run() throws {
    let sheets = try ReturnFiles.paths(below: returns).map {
      SheetRecords(try ReturnFiles.content($0))
    }
    let evaluation = EncodingEvaluation(sheets: sheets, seed: seed, samples: samples)
    for habit in WritingHabit.allCases {
      for line in evaluation.files(habit) { print(line) }
      print("")
    }
    for line in evaluation.mixedColumns() + [""] + evaluation.wholeReturns() { print(line) }
  }
}
