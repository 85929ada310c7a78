/// How a cell looks and whether it can be changed; equal styles are stored once.
///
/// Copies share what they hold, so that a style costs a cell no more than a reference, and the plain
/// one nothing.
public struct CellStyle: Hashable, Sendable {
  /// What the style holds; nil is the plain style.
  private var looks: Looks?

  private final class Looks: Sendable {
    let aspects: Aspects

    init(_ aspects: Aspects) { self.aspects = aspects }
  }

  private struct Aspects: Hashable {
    var font = Font()
    var fill: Color?
    var border = Border()
    var numberFormat = "General"
    var alignment = Alignment()
    var isLocked = true
  }

  private var aspects: Aspects {
    get { looks?.aspects ?? Aspects() }
    set { looks = newValue == Aspects() ? nil : Looks(newValue) }
  }

  /// The font.
  public var font: Font {
    get { looks?.aspects.font ?? Font() }
    set { aspects.font = newValue }
  }
  /// The fill; nil is none.
  public var fill: Color? {
    get { looks?.aspects.fill }
    set { aspects.fill = newValue }
  }
  /// The lines around the cell.
  public var border: Border {
    get { looks?.aspects.border ?? Border() }
    set { aspects.border = newValue }
  }
  /// The number format code; `General` shows what was typed (ECMA-376, 18.8.31).
  public var numberFormat: String {
    get { looks?.aspects.numberFormat ?? "General" }
    set { aspects.numberFormat = newValue }
  }
  /// Where the content stands in the cell.
  public var alignment: Alignment {
    get { looks?.aspects.alignment ?? Alignment() }
    set { aspects.alignment = newValue }
  }
  /// Whether a protected sheet refuses changes to the cell.
  public var isLocked: Bool {
    get { looks?.aspects.isLocked ?? true }
    set { aspects.isLocked = newValue }
  }

  /// The plain style.
  public init() {}

  /// The plain style with changes: `CellStyle { $0.font.isBold = true }`.
  public init(_ change: (inout CellStyle) -> Void) {
    change(&self)
  }

  /// This style with changes.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }

  /// Whether both look the same.
  public static func == (left: Self, right: Self) -> Bool {
    if left.looks === right.looks { return true }
    guard let one = left.looks, let other = right.looks else { return false }
    return one.aspects == other.aspects
  }

  /// Takes in how it looks.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(looks?.aspects)
  }
}
