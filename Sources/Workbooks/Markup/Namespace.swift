/// The names of the vocabularies that are written (ECMA-376, transitional).
enum Namespace {
  /// Workbooks, sheets, styles, comments.
  static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// The start of all types of relationships, and of the attribute `r:id`.
  static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// What drawings, charts and pictures have in common.
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  /// Where drawings stand on sheets.
  static let spreadsheetDrawing =
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
  /// Charts.
  static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  /// The part that lists relationships.
  static let packageRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships"
  /// The part that lists the kinds of parts.
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
  /// Core properties.
  static let coreProperties =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  /// Properties of the application.
  static let extendedProperties =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
  /// Properties of one's own.
  static let customProperties =
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
  /// Typed values of properties.
  static let variantTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
  /// Dublin Core, for titles and authors.
  static let dublinCore = "http://purl.org/dc/elements/1.1/"
  /// Dublin Core's terms, for dates.
  static let dublinCoreTerms = "http://purl.org/dc/terms/"
  /// Types of values, as `xsi:type`.
  static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
  /// The relationship of a package to its core properties.
  static let coreRelationship =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
}
