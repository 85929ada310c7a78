/// The reasons in errors, said in Chinese.
///
/// A reason is kept in English, as libxml2, zlib and the system say theirs. A `*` stands for what
/// differs from case to case, and is carried over.
enum ReasonWords {
  /// The reason in Chinese; as it is where no words are known for it.
  static func chinese(_ reason: String) -> String {
    for (english, chinese) in all {
      if let parts = parts(of: reason, in: english) { return filled(chinese, with: parts) }
    }
    return reason
  }

  /// What stands for each `*` of a pattern; nil where the text is not of it.
  private static func parts(of text: String, in pattern: String) -> [Substring]? {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = pieces.first, text.hasPrefix(first) else { return nil }
    var rest = text[text.index(text.startIndex, offsetBy: first.count)...]
    var parts: [Substring] = []
    for (index, piece) in pieces.enumerated().dropFirst() {
      let isLast = index == pieces.count - 1
      guard
        let place = isLast && piece.isEmpty
          ? rest.endIndex..<rest.endIndex : rest.firstRange(of: piece)
      else { return nil }
      parts.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    return rest.isEmpty ? parts : nil
  }

  private static func filled(_ words: String, with parts: [Substring]) -> String {
    var parts = parts[...]
    return words.split(separator: "*", omittingEmptySubsequences: false).reduce(nil) {
      (text: String?, piece) in
      guard let text else { return String(piece) }
      return text + (parts.popFirst() ?? "") + piece
    } ?? words
  }

  private static let all = system + archive + markup + parts + encryption + cells

  /// What the system says of files.
  private static let system = [
    ("No such file or directory", "没有这个文件或文件夹"), ("Permission denied", "没有权限"),
    ("Is a directory", "这是文件夹"), ("Not a directory", "路径里有一段不是文件夹"),
    ("File exists", "已有同名文件"), ("No space left on device", "磁盘已满"),
    ("Read-only file system", "磁盘只读"), ("File name too long", "文件名过长"),
    ("Too many open files", "打开的文件过多"), ("Input/output error", "磁盘读写出错"),
    ("Disk quota exceeded", "磁盘配额已满"), ("Text file busy", "文件正被占用"),
  ]

  /// What libzip, zlib and the engine say of archives and compound files.
  private static let archive = [
    ("CRC error", "校验和不符"), ("deflated data out of order", "压缩数据有误"), ("Zlib error: *", "压缩数据有误"),
    ("Premature end of file", "内容在末尾之前中断"), ("Unexpected length of data", "数据长度不符"),
    ("Zip archive inconsistent*", "压缩包前后不一致"), ("Not a zip archive", "不是压缩包"),
    ("Compression method not supported*", "压缩方式不能读取"), ("Malloc failure", "内存不足"),
    ("Read error*", "读取出错"), ("Write error*", "写入出错"), ("closed", "压缩包已关闭"),
    ("duplicate entry", "有重名的部件"), ("entry outside the archive", "部件名指向压缩包之外"),
    ("overlapping entries", "部件互相重叠"), ("compression method *", "压缩方式 * 不能读取"),
    ("no header in front of the entry", "部件之前没有文件头"),
    ("the header in front of the entry and the directory disagree", "部件的文件头与目录不一致"),
    ("the directory can be read in two ways", "目录有两种读法"), ("directory out of order", "目录混乱"),
    ("a chain of sectors in a circle", "扇区链成环"),
    ("a chain of sectors breaks off at link *", "扇区链在第 * 环断开"),
    ("the header of the compound file is cut off", "复合文件的文件头不完整"),
    ("the compound file has no directory", "复合文件没有目录"), ("overlapping streams", "数据流互相重叠"),
    ("* bytes of *", "只有 * 字节,应有 * 字节"),
  ]

  /// What libxml2 and the scanner of markup say of parts.
  private static let markup = [
    ("Document is empty", "里面没有 XML 内容"), ("Start tag expected*", "开头不是标签"),
    ("Extra content at the end of the document", "没有正常结束(内容中断,或末尾有多余的内容)"),
    ("Premature end of data in tag * line *", "内容中断,标签 *(第 * 行)没有结束"),
    ("Opening and ending tag mismatch: * line * and *", "标签 *(第 * 行)与结束标签 * 不符"),
    ("EndTag: '</' not found", "缺少结束标签"), ("Couldn't find end of Start Tag *", "标签 * 未结束"),
    ("AttValue: *", "属性值有误"), ("attributes construct error", "属性之间没有空格"),
    ("Specification mandates value for attribute *", "属性 * 没有值"),
    ("Attribute * redefined", "属性 * 重复"),
    ("Unescaped '<' not allowed in attributes values", "属性值里有“<”"),
    ("Input is not proper UTF-8, indicate encoding !*", "不是规定的 UTF-8 编码"),
    ("PCDATA invalid Char value *", "含不允许的字符(编码 *)"), ("Char 0x* out of allowed range", "含不允许的字符"),
    ("CharRef: invalid *", "字符引用有误"), ("xmlParseCharRef: invalid *", "字符引用有误"),
    ("xmlParseEntityRef: no name", "“&”之后没有名称"), ("EntityRef: expecting ';'", "“&”引用没有以分号结束"),
    ("Entity '*' not defined", "实体“*”没有定义"), ("StartTag: invalid element name", "标签没有名称"),
    ("Comment not terminated*", "注释未结束"), ("CData section not finished*", "CDATA 未结束"),
    ("Unsupported encoding *", "编码 * 不能读取"), ("encoding * cannot be read", "编码 * 不能读取"),
    ("Namespace prefix * on * is not defined", "前缀 * 没有定义"), ("not well-formed", "不合 XML 规范"),
    ("no XML", "不是 XML"), ("no element", "没有元素"), ("entity", "含未定义的实体"),
    ("the UTF-16 text is cut off", "UTF-16 编码不完整"), ("no proper UTF-16", "UTF-16 编码有误"),
    ("a tag that does not end", "标签未结束"), ("an unknown declaration", "不认识的声明"),
    ("a declaration, comment or CDATA section that does not end", "声明、注释或 CDATA 未结束"),
    ("an end tag that is cut off", "结束标签不完整"), ("a “<” inside a tag", "标签里有“<”"),
    ("a tag without a name", "标签没有名称"), ("an attribute without a value", "属性没有值"),
    ("an attribute value without quotes", "属性值没有引号"),
    ("an attribute value that does not end", "属性值未结束"),
    ("an end tag that closes another element", "结束标签与开始标签不符"),
    ("an element without an end tag", "元素没有结束标签"),
    ("a part has one outermost element", "部件应当只有一个根元素"),
  ]

  /// What is wrong with what a part says.
  private static let parts = [
    ("no workbook", "不是工作簿的主部件"), ("sheet * is listed twice", "工作表“*”列了两次"),
    ("a table without a range", "表格没有区域"),
    ("the comments have no commentList", "批注部件没有 commentList"),
    ("more rows than a sheet has", "行数超过工作表的行数"), ("a row number out of order", "行号不对"),
    ("a cell reference out of order", "单元格地址不对"), ("the workbook has no sheets", "工作簿没有工作表列表"),
    ("the sheet has no sheetData", "工作表没有 sheetData"), ("the VML drawing is empty", "VML 绘图没有内容"),
    ("elements of the part overlap", "部件里的元素互相重叠"),
  ]

  /// What is wrong with an encrypted workbook.
  private static let encryption = [
    ("an encrypted workbook is at most 2 GiB large", "加密的工作簿不能超过 2 GiB"),
    ("the encrypted content is cut off", "加密内容不完整"),
    ("the integrity check (HMAC) fails", "完整性校验(HMAC)不符"),
    ("spinCount is no count", "spinCount 不是次数"), ("keyBits is not *", "keyBits 应为 *"),
    ("blockSize is not 16", "blockSize 应为 16"),
    ("saltValue of more than * bytes", "saltValue 超过 * 字节"),
    ("attribute * is no Base64", "属性 * 不是 Base64"), ("the encryption header is cut off", "加密头不完整"),
    ("the password verifier is cut off", "口令校验信息不完整"), ("a key of another length", "密钥长度不符"),
    ("the version is cut off", "版本号不完整"), ("keyData is missing", "缺少 keyData"), ("AES:*", "解密出错"),
  ]

  /// What cannot be put into a workbook that is edited.
  private static let cells = [
    ("* is before the dates of the workbook begin", "日期 * 早于工作簿的日期系统"),
    ("not a finite number", "不是有限的数"), ("a text of more than * characters", "文本超过 * 个字符"),
    (
      "the cell is the title “*” of a table, which would no longer agree with it",
      "这是表格的标题“*”,单改单元格会与表格不符"
    ),
    ("a workbook has at most * styles", "工作簿的单元格格式不得超过 * 种"),
    (
      "an array formula or data table in * is changed as a whole or not at all",
      "数组公式或模拟运算表 * 不能只改其中一部分"
    ),
    ("a formula has 1 to * characters", "公式应当有 1 至 * 个字符"),
    ("a comment has at most * characters", "批注不得超过 * 个字符"),
    ("the cell lies outside of the sheet", "单元格在工作表之外"),
    ("the cell has no formula whose result could be set", "单元格没有公式,不能只改它的结果"),
    ("a workbook needs a sheet that is shown", "工作簿至少要有一张可见的工作表"),
    ("two sheets have the same name", "工作簿里已有同名的工作表"),
    ("there is no place * in the workbook", "工作簿没有第 * 个位置"),
    ("a sheet name has 1 to 31 characters", "工作表名应有 1 至 31 个字符"),
    ("a sheet name has none of * and no ' at its ends", "工作表名不能含 *,首尾不能是单引号"),
    ("no sheet can be called History", "工作表不能叫 History"),
  ]
}
