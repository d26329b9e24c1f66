import VietnameseText

/// Decides and decodes any bytes in every encoding: nothing may trap, and what comes out is UTF-8
/// without U+FFFD.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLetters(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  check(decoding: bytes)
  if let form = UnicodeForm(of: bytes.span), form.encoding.isUTF16 {
    let text = UTF16Text(bytes.span, isBigEndian: form.encoding == .utf16BigEndian)
    var last = 0
    for offset in 0...text.utf8.count {
      let place = text.originalOffset(of: offset)
      precondition(place >= last && place <= count, "offsets go back")
      last = place
    }
  }
  let decision = EncodingEvidence(text: bytes.span).decision
  precondition((0...1).contains(decision.score), "a share beyond its bounds")
  if let proposal = KeystrokeResidue.proposal(for: bytes.span) {
    precondition(!proposal.isEmpty, "an empty proposal")
  }
  return 0
}

private func check(decoding bytes: [UInt8]) {
  for encoding in TextEncoding.allCases where !encoding.isUTF16 {
    var output: [UInt8] = []
    let loss = encoding.decode(bytes.span, to: &output)
    precondition(loss.characters >= 0 && loss.characters <= bytes.count, "more lost than there was")
    guard (try? UTF8Span(validating: output.span)) != nil else {
      preconditionFailure("\(encoding) made no UTF-8")
    }
    for index in output.indices.dropLast(2) {
      let isReplacement = output[index...].prefix(3).elementsEqual([0xEF, 0xBF, 0xBD])
      precondition(!isReplacement, "\(encoding) wrote U+FFFD")
    }
  }
}
