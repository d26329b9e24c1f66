import Foundation
import Testing
import VietnameseText

@testable import SampleReturns

/// The sample's returns written in every encoding come to the same result.
@Suite struct EncodingTests {
  /// What stands in the ledger, and in the register but for names, does not depend on the encoding;
  /// a name may miss what the encoding has no letters for.
  @Test(arguments: WrittenForm.all)
  func `An encoding changes no row, no association and no count`(form: WrittenForm) throws {
    let output = Output(url: try Scratch.folder())
    let outcome = try Command.run(input: try Self.returns(in: form), output: output.url).outcome()
    #expect(outcome.status == 0)
    let expected = try Runs.sample()
    let codes = Set(try output.table("quality/returns.csv")["encoding"])
    #expect(codes == [form.encoding.rawValue])
    try #expect(
      output.table("register/ledger.csv").rows == expected.table("register/ledger.csv").rows)
    for (path, bytes) in try expected.released() {
      if path.hasPrefix("tables/"), path != "tables/B11.csv" {
        #expect(try Data(contentsOf: output.file(path)) == bytes, "\(path)")
      } else if path.hasPrefix("register/2023") {
        try Self.compare(output.table(path), expected.table(path), path)
      }
    }
  }

  private static func compare(_ found: Table, _ expected: Table, _ path: String) throws {
    try #require(found.rows.count == expected.rows.count)
    let name = try #require(expected.columns.firstIndex(of: "name"))
    for (left, right) in zip(found.rows, expected.rows) where left != right {
      for column in left.indices where left[column] != right[column] {
        #expect(column == name, "\(path)")
        #expect(plain(left[column]) == plain(right[column]))
      }
    }
  }

  /// A name without what old encodings lack: capitals with tones, dashes, quotes.
  private static func plain(_ name: String) -> String {
    String(
      name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.value == 0x20 })
  }

  /// The sample's returns in the encoding, at the same paths, not compressed: the content tells.
  private static func returns(in form: WrittenForm) throws -> URL {
    let folder = try Scratch.folder()
    for path in try Output.files(below: Returns.sample).keys {
      let file = Returns.sample.appending(path: path).path
      var text = String(decoding: try ReturnFiles.content(file), as: UTF8.self)
      if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
      try Scratch.write(form.bytes(text), to: folder.appending(path: path))
    }
    return folder
  }
}
