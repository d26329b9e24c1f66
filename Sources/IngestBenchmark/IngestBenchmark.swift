import CSV
import Compression
import Glibc

/// Does one part of the ingest benchmark; `scripts/bench-ingest` puts the parts together.
///
///     IngestBenchmark rows FIRST COUNT [--quoted]                  rows as CSV
///     IngestBenchmark count [--threads N] [--inflater I] [--libcsv] FILE…  totals by group
///     IngestBenchmark inflate [--threads N] [--inflater I] FILE…   inflate only
///     IngestBenchmark records                                      see ``RecordBatch``
@main
struct IngestBenchmark {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      Output.write(Array("\(error)\n".utf8), to: STDERR_FILENO)
      exit(70)
    }
  }

  private static func run(_ arguments: [String]) throws {
    let options = try Options(arguments.dropFirst())
    switch arguments.first {
    case "rows": try writeRows(options.files, quotedShare: options.quotedShare)
    case "count":
      let job = Job(
        files: options.files, threads: options.threads, inflater: options.inflater,
        splitting: options.splitting)
      Output.write(try job.run(), to: STDOUT_FILENO)
    case "inflate":
      let inflation = Inflation(
        files: options.files, threads: options.threads, inflater: options.inflater)
      Output.write(Array("\(try inflation.run())\n".utf8), to: STDOUT_FILENO)
    case "records":
      Output.write(RecordBatch.answer(Output.readAll(STDIN_FILENO)), to: STDOUT_FILENO)
    default: throw BenchmarkError(what: "unknown command")
    }
  }

  private static func writeRows(_ arguments: [String], quotedShare: Int) throws {
    guard arguments.count == 2, let first = Int(arguments[0]), let count = Int(arguments[1]) else {
      throw BenchmarkError(what: "rows FIRST COUNT")
    }
    var rows = SampleRows(first: first, quotedShare: quotedShare)
    var text = SampleRows.header
    for _ in 0..<count {
      rows.append(to: &text)
      guard text.count > 1 << 20 else { continue }
      Output.write(text, to: STDOUT_FILENO)
      text.removeAll(keepingCapacity: true)
    }
    Output.write(text, to: STDOUT_FILENO)
  }
}

/// What stands behind a command.
struct Options {
  var threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  var inflater = Inflater.fastest
  var splitting = Splitting.plainFirst
  /// Quoted addresses in a hundred.
  var quotedShare = 1
  var files: [String] = []

  init(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--threads": threads = max(1, rest.popFirst().flatMap { Int($0) } ?? 0)
      case "--inflater":
        guard let inflater = rest.popFirst().flatMap(Inflater.init(rawValue:)),
          Inflater.available.contains(inflater)
        else { throw BenchmarkError(what: "no such inflater") }
        self.inflater = inflater
      case "--quoted": quotedShare = 60
      case "--libcsv": splitting = .libcsvOnly
      default: files.append(argument)
      }
    }
  }
}

/// Plain reading and writing of descriptors.
enum Output {
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { exit(74) }
      rest = rest.dropFirst(count)
    }
  }

  static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(descriptor, &block, block.count)
      if count <= 0 { return bytes }
      bytes.append(contentsOf: block[..<count])
    }
  }
}
