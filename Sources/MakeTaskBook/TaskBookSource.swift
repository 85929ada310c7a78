import FoundationEssentials

/// Why the source of a task book cannot be used.
enum SourceError: Error, Hashable, CustomStringConvertible {
  /// A file that is needed is not there or cannot be read.
  case unreadable(String)
  /// A quote that is opened in the row is not closed.
  case unclosedQuote(row: Int)
  /// A file without the column.
  case missingColumn(String, file: String)

  var description: String {
    switch self {
    case .unreadable(let file): "读不出 \(file)"
    case .unclosedQuote(let row): "第 \(row) 行的引号没有结束"
    case .missingColumn(let column, let file): "\(file) 里没有列“\(column)”"
    }
  }
}

/// The source of a task book: CSV files by name, each with its titles in the first row.
struct TaskBookSource {
  /// The rows of each file.
  var files: [String: [[String]]] = [:]

  /// No file.
  init() {}

  /// All CSV files of a folder.
  init(directory: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: directory)
    where name.hasSuffix(".csv") {
      let data = try Data(contentsOf: URL(filePath: directory).appending(path: name))
      files[name] = try CSV.rows(String(decoding: data, as: UTF8.self))
    }
  }

  /// The rows of a file, the titles first.
  func rows(of file: String) throws(SourceError) -> [[String]] {
    guard let rows = files[file], !rows.isEmpty else { throw .unreadable(file) }
    return rows
  }

  /// The rows of a file as fields by title.
  func records(of file: String) throws(SourceError) -> [[String: String]] {
    let rows = try rows(of: file)
    return rows.dropFirst().map { row in
      Dictionary(zip(rows[0], row)) { first, _ in first }
    }
  }
}
