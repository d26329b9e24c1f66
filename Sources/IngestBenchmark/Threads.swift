import Glibc

/// What went wrong.
struct BenchmarkError: Error {
  var what: String
}

/// Runs the same work on several threads.
enum Threads {
  /// - Returns: What each returned.
  /// - Throws: What the first of them threw that failed.
  static func run<Output>(_ count: Int, _ work: @escaping () throws -> Output) throws -> [Output] {
    let tasks = (0..<count).map { _ in Task(work) }
    let threads = tasks.map { task in
      var thread = pthread_t()
      pthread_create(
        &thread, nil,
        { context in
          guard let context else { return nil }
          Unmanaged<Runnable>.fromOpaque(context).takeUnretainedValue().run()
          return nil
        }, Unmanaged.passUnretained(task as Runnable).toOpaque())
      return thread
    }
    for thread in threads { pthread_join(thread, nil) }
    return try tasks.map { try $0.result.get() }
  }

  private class Runnable {
    func run() {}
  }

  private final class Task<Output>: Runnable {
    var result: Result<Output, any Error> = .failure(BenchmarkError(what: "not run"))
    private let work: () throws -> Output

    init(_ work: @escaping () throws -> Output) { self.work = work }

    override func run() { result = Result { try work() } }
  }
}
