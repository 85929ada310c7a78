public import Workbooks

/// Why a register (登记簿) cannot be opened, or nothing could be recorded in it.
public struct RegisterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The path leads to a folder, a device or a pipe.
    case notAFile
    /// The file has no bytes: a register that was lost, or something else begun.
    case empty
    /// The file cannot be read.
    case unreadable
    /// It is no SQLite database.
    case notADatabase
    /// It is the database of another application, by the mark in its header.
    case otherApplication(UInt32)
    /// A later version of this program made it.
    case newer(version: UInt32, known: UInt32)
    /// It is damaged; what SQLite or the reader says of it.
    case damaged(String)
    /// It cannot be made there, or written to; what the system says.
    case unwritable(String)
    /// Another program has held it for too long.
    case busy
    /// The disk is full.
    case full
  }

  /// The file, as it was given.
  public var path: String
  /// What is wrong with it.
  public var reason: Reason

  /// An error by its parts.
  public init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The message in Chinese.
  public var description: String { message(in: .chinese) }

  /// What is wrong and what to do, for the person who has the file.
  public func message(in language: Language) -> String {
    language == .english ? "\(path): \(english)" : "登记簿“\(path)”\(chinese)"
  }

  private var chinese: String {
    switch reason {
    case .missing: "不存在。请核对路径;用 check --register 登记时会新建。"
    case .notAFile: "不是普通文件(是文件夹或设备),不能使用。"
    case .empty: "是空文件(0 字节),没有使用。若登记簿丢失了内容,请用备份恢复;要新建,请换一个文件名。"
    case .unreadable: "无法读取,请检查权限。"
    case .notADatabase: "不是登记簿(不是 SQLite 数据库),没有改动它。"
    case .otherApplication: "是其他程序的数据库,不是登记簿,没有改动它。"
    case .newer(let version, let known):
      "是新版程序建立的(格式 \(version),本程序只认到 \(known)),没有改动它;请换用新版程序。"
    case .damaged(let what): "已损坏(\(what)),没有改动它;请用备份恢复。"
    case .unwritable(let what): "无法新建或写入(\(what));请检查文件夹和权限。没有登记。"
    case .busy: "一直被其他程序占用,没有登记;请稍后再试。"
    case .full: "所在的磁盘已满,没有登记。"
    }
  }

  private var english: String {
    switch reason {
    case .missing: "there is no such register; check --register makes one"
    case .notAFile: "a folder or device, not a file"
    case .empty: "an empty file, not used; restore the register from a copy, or name another file"
    case .unreadable: "cannot be read"
    case .notADatabase: "not a register (no SQLite database); it was left as it is"
    case .otherApplication(let mark):
      "the database of another application (\(mark)), not a register; it was left as it is"
    case .newer(let version, let known):
      "made by a later version (format \(version), known up to \(known)); it was left as it is"
    case .damaged(let what): "damaged (\(what)); it was left as it is, restore it from a copy"
    case .unwritable(let what): "cannot be made or written to (\(what)); nothing was recorded"
    case .busy: "held by another program all the time; nothing was recorded"
    case .full: "the disk is full; nothing was recorded"
    }
  }
}
