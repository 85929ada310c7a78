/// Picks the branch that counts of each `mc:AlternateContent` (ECMA-376 part 3, 7.5).
///
/// It is the first choice whose namespaces are known, or else the fallback; its content stands where
/// the whole stood.
struct AlternateContent {
  /// What an element is to the choice between branches.
  enum Role {
    /// The element around the branches.
    case whole
    /// A branch, and whether it may be taken.
    case branch(isKnown: Bool)
    /// Anything else.
    case content
  }

  /// The namespace of the elements that the choice is written in.
  static let namespace: StaticString =
    "http://schemas.openxmlformats.org/markup-compatibility/2006"

  private var open: [(level: Int, isSettled: Bool)] = []
  private var leftOut: Int?

  /// Whether a choice is open.
  var isOpen: Bool { !open.isEmpty }

  /// Takes note of an element that starts; false when it is not to be seen.
  mutating func starts(_ role: Role, level: Int, isEmpty: Bool) -> Bool {
    guard leftOut == nil else { return false }
    switch role {
    case .whole:
      if !isEmpty { open.append((level, false)) }
      return false
    case .branch(let isKnown) where open.last?.level == level - 1:
      if isKnown, let last = open.indices.last, !open[last].isSettled {
        open[last].isSettled = true
      } else if !isEmpty {
        leftOut = level
      }
      return false
    default: return seesContent(at: level)
    }
  }

  /// Takes note of an element that ends; false when it is not to be seen.
  mutating func ends(level: Int) -> Bool {
    if let leftOut {
      if leftOut == level { self.leftOut = nil }
      return false
    }
    if open.last?.level == level {
      open.removeLast()
      return false
    }
    return seesContent(at: level)
  }

  /// Whether what stands at a level is to be seen: nothing between the branches is, nor a branch.
  func seesContent(at level: Int) -> Bool {
    leftOut == nil && open.last?.level != level - 1
  }

  /// Whether a namespace is one of the standard's or of its makers' own additions to it.
  static func isKnown(_ namespace: String) -> Bool {
    [
      "http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/office/",
      "http://purl.oclc.org/ooxml/",
    ].contains { namespace.hasPrefix($0) }
  }
}
