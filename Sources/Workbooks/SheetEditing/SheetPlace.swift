/// Where among the tabs of a workbook a sheet comes to stand.
public enum SheetPlace: Hashable, Sendable {
  /// Before all others.
  case first
  /// Behind all others.
  case last
  /// Before the sheet of that name.
  case before(String)
  /// Behind the sheet of that name.
  case after(String)
  /// At that place, from 0, among the sheets as they are afterwards.
  case at(Int)
}
