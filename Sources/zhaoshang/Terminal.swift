import FoundationEssentials
import Reports
import Synchronization
import Workbooks

/// What a terminal welcomes and a pipe does not.
enum Terminal {
  /// Whether results may be coloured: a terminal, and no `NO_COLOR`.
  static var isColored: Bool {
    StandardStream.output.isTerminal
      && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// The width at which results are wrapped; nil in a pipe, where lines stay whole.
  static var columns: Int? { StandardStream.output.isTerminal ? stated ?? 100 : nil }

  /// The width for what is drawn over itself.
  static var narrowColumns: Int { stated ?? 80 }

  /// What `COLUMNS` says; nil where it says nothing usable.
  private static var stated: Int? {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init).flatMap {
      (20...1000).contains($0) ? $0 : nil
    }
  }
}

/// A bar on a terminal that grows while many files are worked on; in a pipe it is nothing.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var drawn: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let total: Int
  private let columns: Int
  private let isShown: Bool

  /// The shortest time between two drawings.
  private static let pause = Duration.milliseconds(50)

  init(total: Int) {
    self.total = total
    isShown = StandardStream.error.isTerminal && total > 5
    columns = Terminal.narrowColumns - 1
  }

  /// The file of this name is done.
  func advance(_ name: String) {
    guard isShown else { return }
    state.withLock { state in
      state.done += 1
      let now = ContinuousClock.now
      if let drawn = state.drawn, now - drawn < Self.pause, state.done < total { return }
      state.drawn = now
      let bar = ProgressBar(done: state.done, total: total, name: name).text(columns: columns)
      // The line is kept from wrapping where the terminal is narrower than it says.
      StandardStream.error.write("\r\u{1b}[?7l\(bar)\u{1b}[K\u{1b}[?7h")
    }
  }

  /// Takes the line away.
  func end() {
    if isShown { StandardStream.error.write("\r\u{1b}[K") }
  }
}
