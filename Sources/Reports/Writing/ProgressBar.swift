internal import Workbooks

/// A bar on one line of a terminal: how far, how many, in percent, and what was done last.
public struct ProgressBar: Hashable, Sendable {
  /// How many are done.
  public var done: Int
  /// How many there are.
  public var total: Int
  /// The name of the one done last; its end is cut off where there is no room.
  public var name: String

  private static let cells = 24

  /// A bar by its parts.
  public init(done: Int, total: Int, name: String) {
    self.done = done
    self.total = total
    self.name = name
  }

  /// The line, without its end and at most so many columns wide.
  public func text(columns: Int) -> String {
    let part = total > 0 ? min(done, total) * Self.cells / total : Self.cells
    let percent = total > 0 ? min(done, total) * 100 / total : 100
    let count = TerminalText.aligned(String(done), to: String(total).count) + "/\(total)"
    var head = "[" + String(repeating: "#", count: part)
    head += String(repeating: ".", count: Self.cells - part) + "] \(count) "
    head += TerminalText.aligned("\(percent)%", to: 4) + "  "
    let room = columns - DisplayWidth.of(head)
    let name = TerminalText.plain(name)
    guard room > 3 else { return String(head.prefix(max(0, columns))) }
    guard DisplayWidth.of(name) > room else { return head + name }
    return head + LineBreaks.head(of: name[...], columns: room - 3) + "..."
  }
}
