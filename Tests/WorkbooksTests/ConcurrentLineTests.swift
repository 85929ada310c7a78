import Synchronization
import Testing

@testable import Workbooks

struct ConcurrentLineTests {
  @Test("Results come in the order of the pieces, each once", arguments: [1, 2, 3, 64])
  func order(cores: Int) {
    var line = ConcurrentLine<Int, Int>(cores: cores) { piece in
      // The early ones take longest.
      (0..<(200 - piece) * 50).reduce(piece) { $0 ^ $1 ^ $1 }
    }
    var results: [Int] = []
    for piece in 0..<200 { results += line.add(piece) }
    results += line.finish()
    #expect(results == Array(0..<200))
    #expect(line.finish().isEmpty)
  }

  @Test("On one core the caller does it all, and has each result at once")
  func alone() {
    var line = ConcurrentLine<Int, Int>(cores: 1) { $0 * 2 }
    #expect((0..<10).map { line.add($0) } == (0..<10).map { [$0 * 2] })
    #expect(line.finish().isEmpty)
  }

  @Test("Only so many pieces wait, however slow the others are")
  func bound() {
    var line = ConcurrentLine<Int, Int>(cores: 4) { $0 }
    var waiting = 0
    for piece in 0..<1_000 {
      waiting += 1 - line.add(piece).count
      #expect(waiting <= 12)
    }
  }

  @Test("Work given up has ended, or never begins, when the line is gone")
  func givenUp() {
    let begun = Mutex(0)
    let ended = Mutex(0)
    func abandon() {
      var line = ConcurrentLine<Int, Void>(cores: 4) { _ in
        begun.withLock { $0 += 1 }
        _ = (0..<100_000).reduce(0) { $0 ^ $1 }
        ended.withLock { $0 += 1 }
      }
      for piece in 0..<12 { _ = line.add(piece) }
    }
    for _ in 0..<50 {
      abandon()
      #expect(begun.withLock { $0 } == ended.withLock { $0 })
    }
  }
}
