/// A picture that is the content of a cell: WPS's `DISPIMG`, Excel's picture in a cell.
public struct CellPicture: Hashable, Sendable {
  /// The name by which WPS's formula calls it, `ID_` and digits; nil for those of Excel.
  public var name: String?
  /// What it shows, in words for those who do not see it; empty is none.
  public var description: String
  /// The part with the picture's bytes; nil when they are not in the workbook.
  public var part: String?
  /// The address that it is fetched from; nil when it comes from nowhere else.
  public var address: String?

  /// A picture by its parts.
  public init(
    name: String? = nil, description: String = "", part: String? = nil, address: String? = nil
  ) {
    self.name = name
    self.description = description
    self.part = part
    self.address = address
  }
}
