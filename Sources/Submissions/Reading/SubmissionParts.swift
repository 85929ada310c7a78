public import TaskBooks

/// A hidden sheet, or hidden rows or columns, that hold figures (S111).
public struct HiddenPart: Hashable, Sendable {
  /// The first cell of it.
  public var place: Place
  /// What is hidden, in Chinese: 第 5 至 7 行.
  public var what: String

  /// A hidden part by its parts.
  public init(place: Place, what: String) {
    self.place = place
    self.what = what
  }
}

/// Something that a workbook carries beside its cells (S113).
public enum CarriedPart: String, Hashable, Sendable, CaseIterable {
  /// Macros.
  case macros = "宏"
  /// Formulas that refer to other files.
  case externalLinks = "外部链接"
  /// Files of other programs.
  case embeddedObjects = "嵌入对象"
  /// Connections and web queries.
  case connections = "数据连接或网络查询"
}

/// A sheet or line that claims to be the same as another that was read (S114).
public struct DoubledPart: Hashable, Sendable {
  /// Where it stands.
  public var place: Place
  /// Where that stands which was read.
  public var read: Place
  /// What both claim to be: the name of the sheet, or the word of the line.
  public var subject: String

  /// A doubled part by its parts.
  public init(place: Place, read: Place, subject: String) {
    self.place = place
    self.read = read
    self.subject = subject
  }
}
