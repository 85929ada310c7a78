/// Whether a sheet's tab is shown.
public enum SheetVisibility: String, Hashable, Sendable {
  /// Shown.
  case visible
  /// Hidden; a person can show it.
  case hidden
  /// Hidden; only a program can show it.
  case veryHidden
}
