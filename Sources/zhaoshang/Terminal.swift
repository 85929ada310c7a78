import FoundationEssentials
import Synchronization
import Workbooks

/// What a terminal welcomes and a pipe does not.
enum Terminal {
  /// Whether results may be coloured: a terminal, and no `NO_COLOR`.
  static var isColored: Bool {
    StandardStream.output.isTerminal
      && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }
}

/// A line on a terminal that counts up while many files are worked on.
final class Progress: Sendable {
  private let done = Mutex(0)
  private let total: Int
  private let isShown: Bool

  init(total: Int) {
    self.total = total
    isShown = StandardStream.error.isTerminal && total > 5
  }

  /// One more is done.
  func advance() {
    guard isShown else { return }
    done.withLock { done in
      done += 1
      StandardStream.error.write("\r\u{1b}[K\(done)/\(total)")
    }
  }

  /// Takes the line away.
  func end() {
    if isShown { StandardStream.error.write("\r\u{1b}[K") }
  }
}
