public import FoundationEssentials

/// How figures are printed: exact digits without trailing zeros, then the unit.
public enum FigureText {
  /// The digits: `17`, `0.5`, `-3`.
  public static func digits(_ figure: Decimal) -> String { figure.description }

  /// The digits after rounding half up to so many decimals, for reading only.
  public static func digits(_ figure: Decimal, decimals: Int) -> String {
    digits(rounded(figure, decimals: decimals))
  }

  /// The figure with its unit: `23%`, `17亿元`, `5个`.
  public static func text(_ figure: Decimal, unit: String) -> String { digits(figure) + unit }

  /// The figure rounded half away from zero to so many decimals.
  public static func rounded(_ figure: Decimal, decimals: Int) -> Decimal {
    let parts = figure.description.split(separator: ".")
    guard decimals >= 0, parts.count == 2, parts[1].utf8.count > decimals else { return figure }
    let isUp = parts[1].utf8.dropFirst(decimals).first.map { $0 >= UInt8(ascii: "5") } ?? false
    let unit = Decimal(
      sign: figure.isSignMinus ? .minus : .plus, exponent: -decimals, significand: 1)
    let cut = Decimal(string: "\(parts[0]).\(parts[1].prefix(decimals))0") ?? figure
    return isUp ? cut + unit : cut
  }

  /// A positive figure rounded up, so that what is lacking is never shown as nothing.
  public static func roundedUp(_ figure: Decimal, decimals: Int) -> Decimal {
    let rounded = rounded(figure, decimals: decimals)
    return rounded < figure
      ? rounded + Decimal(sign: .plus, exponent: -decimals, significand: 1) : rounded
  }

  /// How many decimals the figure has.
  public static func decimals(of figure: Decimal) -> Int {
    let parts = figure.description.split(separator: ".")
    return parts.count == 2 ? parts[1].count : 0
  }
}

extension Indicator {
  /// A figure of it as printed: `23%`, `17亿元`.
  public func text(_ figure: Decimal) -> String {
    FigureText.text(figure, unit: unit)
  }

  /// A target of it as printed; `-` where the unit is not assessed.
  public func text(_ target: Target) -> String {
    target.figure.map { text($0) } ?? "-"
  }
}

extension Decimal {
  /// The decimal number that a cell's double stands for, by its shortest digits: 0.23 is 0.23.
  ///
  /// Nil where it is not finite.
  public init?(shortest double: Double) {
    guard double.isFinite else { return nil }
    self.init(string: double.description)
  }
}
