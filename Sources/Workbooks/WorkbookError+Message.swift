extension WorkbookError {
  /// What happened and what to do about it, for the person who has the file.
  public func message(in language: Language) -> String {
    language == .english ? english : chinese
  }

  private var chinese: String {
    switch self {
    case .file(let path, let reason): "文件“\(path)”无法读写:\(ReasonWords.chinese(reason))。"
    case .notAWorkbook(let kind): kind.chinese
    case .wrongPassword: "工作簿加了打开密码,给出的密码打不开;请核对密码,或取消密码后另存为 .xlsx 再报。"
    case .unsupportedEncryption(let scheme):
      "工作簿的加密方式(\(scheme))不能读取;请在 Excel 或 WPS 中打开,取消密码后另存为 .xlsx 再报。"
    case .limit(.documentType, let part, _): "部件 \(part) 含文档类型声明(DTD),不予读取。"
    case .limit(let limit, let part, let value):
      "超出安全上限:\(limit.chinese)不得超过 \(value)(\(part))。"
    case .damagedArchive(let part, let reason):
      "文件已损坏\(part.map { ",在部件 \($0)" } ?? ""):\(ReasonWords.chinese(reason))。请在电子表格软件中重新打开并另存后再报。"
    case .missingPart(let part, let namedBy): "文件已损坏:\(namedBy) 所指的部件 \(part) 不存在。"
    case .malformedPart(let part, let line, let column, let reason):
      "文件已损坏:部件 \(part) 第 \(line) 行第 \(column) 列:\(ReasonWords.chinese(reason))。"
    case .cannotWrite(let sheet, let cell, let reason):
      "无法写入\(sheet.map { "工作表“\($0)”" } ?? "工作簿")\(cell.map { "的 \($0)" } ?? ""):\(ReasonWords.chinese(reason))。"
    case .noSuchSheet(let name): "没有名为“\(name)”的工作表。"
    }
  }

  private var english: String {
    switch self {
    case .file(let path, let reason): "\(path): \(reason)"
    case .notAWorkbook(let kind): kind.english
    case .wrongPassword: "the workbook is encrypted, and no password given opens it"
    case .unsupportedEncryption(let scheme):
      "the workbook is encrypted in a way that is not read (\(scheme)); save it without a password"
    case .limit(.documentType, let part, _): "\(part) holds a document type declaration"
    case .limit(let limit, let part, let value):
      "beyond the safety limit of \(value) \(limit.rawValue) (\(part))"
    case .damagedArchive(let part, let reason):
      "the file is damaged\(part.map { " in \($0)" } ?? ""): \(reason)"
    case .missingPart(let part, let namedBy): "\(part), named by \(namedBy), is missing"
    case .malformedPart(let part, let line, let column, let reason):
      "\(part), line \(line), column \(column): \(reason)"
    case .cannotWrite(let sheet, let cell, let reason):
      "cannot write \(sheet ?? "the workbook")\(cell.map { " \($0)" } ?? ""): \(reason)"
    case .noSuchSheet(let name): "there is no sheet named \(name)"
    }
  }
}

extension WorkbookError.FileKind {
  /// What the file is and how to save it anew, in Chinese.
  public var chinese: String {
    switch self {
    case .empty: "这是一个空文件(0 字节),请重新保存后再报。"
    case .truncated: "文件不完整(传输或保存时被截断),请重新保存后再报。"
    case .otherZip: "这是其他压缩文件,不是 XLSX 工作簿;请报送 .xlsx 文件本身。"
    case .legacyExcel: "这是旧版 .xls(或 .et)工作簿;请打开后另存为“Excel 工作簿(.xlsx)”再报。"
    case .encrypted:
      "工作簿加了打开密码,没有给出密码;请给出密码,或取消密码(文件—信息—保护工作簿)后另存为 .xlsx 再报。"
    case .otherCompound: "这是旧版 Office 文件(如 .doc、.ppt),不是 XLSX 工作簿;请报送 .xlsx 文件。"
    case .binaryWorkbook: "这是二进制工作簿(.xlsb);请另存为“Excel 工作簿(.xlsx)”再报。"
    case .openDocument: "这是 OpenDocument 表格(.ods);请另存为 .xlsx 再报。"
    case .markup: "这是网页或 XML 文本改了扩展名,不是 XLSX 工作簿;请打开后另存为 .xlsx 再报。"
    case .plainText: "这是文本或 CSV 文件改了扩展名,不是 XLSX 工作簿;请打开后另存为 .xlsx 再报。"
    case .pdf: "这是 PDF 文件,不是 XLSX 工作簿;请报送填报用的 .xlsx 文件。"
    case .unknown: "无法识别的文件,不是 XLSX 工作簿;请报送填报用的 .xlsx 文件。"
    }
  }

  /// What the file is, in English.
  public var english: String {
    switch self {
    case .empty: "the file is empty"
    case .truncated: "the file is cut off"
    case .otherZip: "a ZIP archive that is no XLSX workbook"
    case .legacyExcel: "an old .xls workbook; save it as .xlsx"
    case .encrypted: "a workbook encrypted with a password, which was not given"
    case .otherCompound: "an old Office file that is no workbook"
    case .binaryWorkbook: "a binary workbook (.xlsb); save it as .xlsx"
    case .openDocument: "an OpenDocument spreadsheet; save it as .xlsx"
    case .markup: "HTML or XML text, no XLSX workbook"
    case .plainText: "plain text or CSV, no XLSX workbook"
    case .pdf: "a PDF"
    case .unknown: "no XLSX workbook"
    }
  }
}

extension WorkbookError.Limit {
  /// What the limit is of, in Chinese.
  public var chinese: String {
    switch self {
    case .partBytes: "一个部件解压后的字节数"
    case .totalBytes: "全部部件解压后的字节数"
    case .entries: "压缩包内的部件数"
    case .sheets: "工作表数"
    case .depth: "XML 嵌套层数"
    case .attributes: "一个元素的属性数"
    case .elements: "一个部件内的元素数"
    case .cells: "单元格数"
    case .blanks: "行数与空单元格数之和"
    case .features: "一个工作表中批注、链接、合并区域等的个数"
    case .strings: "共享文字的条数"
    case .textLength: "一段文字的字节数"
    case .sharedFormulaLength: "一个共用公式的字节数"
    case .expandedBytes: "共享文字和共用公式展开后的字节数"
    case .spinCount: "口令的散列次数"
    case .formulaSteps: "公式计算的步数"
    case .documentType: "文档类型声明"
    }
  }
}

extension WorkbookError {
  /// A reason of an error in Chinese, without the place; as it is where no words are known for it.
  public static func chinese(reason: String) -> String { ReasonWords.chinese(reason) }
}
