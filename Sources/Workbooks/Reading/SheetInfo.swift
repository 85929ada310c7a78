/// A sheet as the workbook lists it.
public struct SheetInfo: Hashable, Sendable {
  /// The name on the tab.
  public var name: String
  /// Whether the tab is shown.
  public var visibility: SheetVisibility
  /// The part that holds it: `xl/worksheets/sheet1.xml`.
  public var part: String
  /// Whether it has cells; chart sheets and dialogs have none.
  public var isWorksheet: Bool

  /// A sheet by its parts.
  public init(name: String, visibility: SheetVisibility, part: String, isWorksheet: Bool = true) {
    self.name = name
    self.visibility = visibility
    self.part = part
    self.isWorksheet = isWorksheet
  }
}
