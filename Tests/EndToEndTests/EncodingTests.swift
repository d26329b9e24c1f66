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
    let expected = try Self.unicode.get()
    let codes = Set(try output.table("quality/returns.csv")["encoding"])
    #expect(codes == [form.encoding.rawValue])
    try Self.compare("register/ledger.csv", output, expected, butFor: nil)
    for (path, bytes) in try expected.released() {
      if path.hasPrefix("tables/"), path != "tables/B11.csv" {
        #expect(try Data(contentsOf: output.file(path)) == bytes, "\(path)")
      } else if path.hasPrefix("register/2023") {
        try Self.compare(path, output, expected, butFor: "name")
      }
    }
  }

  /// The same sheets in UTF-8.
  private static let unicode = Result {
    let output = Output(url: try Scratch.folder())
    let form = try #require(WrittenForm.all.first { $0.encoding == .utf8 })
    let outcome = try Command.run(input: try returns(in: form), output: output.url).outcome()
    try #require(outcome.status == 0)
    return output
  }

  /// Row by row; one issue says how many differ and which is the first.
  private static func compare(
    _ path: String, _ output: Output, _ expected: Output, butFor name: String?
  ) throws {
    let (left, right) = (try output.table(path), try expected.table(path))
    let column = name.flatMap { right.columns.firstIndex(of: $0) }
    try #require(left.rows.count == right.rows.count, "\(path)")
    let different = zip(left.rows, right.rows).filter { found, wanted in
      found.indices.contains { index in
        index == column
          ? plain(found[index]) != plain(wanted[index]) : found[index] != wanted[index]
      }
    }
    let first = different.first.map { "\($0.0) instead of \($0.1)" } ?? ""
    #expect(different.isEmpty, "\(path): \(different.count) rows, first \(first)")
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
      text = String(String.UnicodeScalarView(text.unicodeScalars.flatMap(Self.common)))
      try Scratch.write(form.bytes(text), to: folder.appending(path: path))
    }
    return folder
  }

  /// Characters that no old encoding has, as somebody who types in one writes them: letters of other
  /// scripts that look like Latin ones, invisible blanks, dashes.
  private static func common(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "\u{41D}": ["H"]
    case "\u{441}": ["c"]
    case "\u{421}": ["C"]
    case "\u{430}": ["a"]
    case "\u{43E}": ["o"]
    case "\u{422}": ["T"]
    case "\u{412}": ["B"]
    // Small letters of those that were typed as capitals.
    case "\u{43D}": ["h"]
    case "\u{442}": ["t"]
    case "\u{432}": ["b"]
    case "\u{41A}": ["K"]
    case "\u{43A}": ["k"]
    case "\u{F0}": ["đ"]
    case "\u{D0}": ["Đ"]
    case "\u{200B}": []
    case "\u{A0}": [" "]
    case "\u{2013}": ["-"]
    case "\u{2026}": [".", ".", "."]
    default: [scalar]
    }
  }
}
