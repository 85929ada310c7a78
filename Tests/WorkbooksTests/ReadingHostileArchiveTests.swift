import Testing

@testable import Workbooks

/// Archives that lie: what they say is held against what they hold.
struct ReadingHostileArchiveTests {
  /// A good workbook whose archive is to be bent.
  private var package: StoredPackage {
    var package = SamplePackage.whole
    package.put("extra.bin", Array("something else".utf8))
    return package
  }

  /// Why an archive is refused when one of its entries is changed.
  private func refusal(_ change: (inout StoredPackage.Entry) -> Void) -> WorkbookError? {
    var package = package
    change(&package.entries[package.entries.count - 1])
    return HandMade.refusal(package.bytes)
  }

  private func damaged(_ reason: String) -> WorkbookError {
    .damagedArchive(part: "extra.bin", reason: reason)
  }

  private let disagreement = "the header in front of the entry and the directory disagree"

  @Test("The archive that the others are made from is read")
  func plain() {
    #expect(HandMade.refusal(package.bytes) == nil)
  }

  @Test("Entries that share bytes are refused")
  func overlapping() throws {
    // One entry lies inside the bytes of another.
    var inner = StoredPackage()
    inner.put("inner.bin", [UInt8](repeating: 0x61, count: 100))
    let innerFile = Array(inner.bytes.prefix(30 + 9 + 100))
    var package = package
    let place = package.bytes.count - package.directory.count - 22
    package.put("outer.bin", innerFile)
    var pointer = StoredPackage.Entry("inner.bin", [UInt8](repeating: 0x61, count: 100))
    pointer.isPointer = true
    pointer.offset = place + 30 + 9
    package.entries.append(pointer)
    #expect(
      HandMade.refusal(package.bytes)
        == .damagedArchive(part: "inner.bin", reason: "overlapping entries"))
    // Two entries are one.
    package.entries[package.entries.count - 1] = package.entries[package.entries.count - 2]
    package.entries[package.entries.count - 1].isPointer = true
    package.entries[package.entries.count - 1].offset = place
    #expect(HandMade.refusal(package.bytes) != nil)
    // An entry reaches into the directory.
    let longer = refusal { $0.declared = ($0.bytes.count + 40, $0.bytes.count + 40) }
    #expect(longer == damaged("overlapping entries"))
  }

  @Test("A header in front of an entry that says something else than the directory is refused")
  func disagreeing() {
    #expect(refusal { $0.localName = "other.bin" } == damaged(disagreement))
    #expect(refusal { $0.localDeclared = (3, 3) } == damaged(disagreement))
    #expect(refusal { $0.localDeclared = ($0.bytes.count, 3) } == damaged(disagreement))
    #expect(refusal { $0.offset = 3 } == damaged("overlapping entries"))
    #expect(refusal { $0.offset = 1 << 30 } == damaged("no header in front of the entry"))
  }

  @Test("Sizes that are a lie are found when the entry is read")
  func sizes() {
    for lie in [1, 5, 100_000, 0x7FFF_FFFF] {
      var package = SamplePackage.whole
      let index = package.entries.firstIndex { $0.name == SamplePackage.strings } ?? 0
      let truth = package.entries[index].bytes.count
      package.entries[index].declared = (truth, lie)
      #expect(HandMade.refusal(package.bytes) != nil, "\(lie)")
      package.entries[index].declared = (lie, truth)
      #expect(HandMade.refusal(package.bytes) != nil, "\(lie)")
      package.entries[index].declared = (lie, lie)
      #expect(HandMade.refusal(package.bytes) != nil, "\(lie)")
    }
  }

  @Test("A checksum that does not fit is found when the entry is read")
  func checksum() {
    var package = SamplePackage.whole
    let index = package.entries.firstIndex { $0.name == SamplePackage.sheet } ?? 0
    package.entries[index].checksum = 1
    #expect(
      HandMade.refusal(package.bytes)
        == .damagedArchive(part: SamplePackage.sheet, reason: "CRC error"))
  }

  @Test("Sizes that stand behind the bytes are read")
  func descriptors() {
    let reason = refusal { entry in
      entry.flags |= 8
      entry.localDeclared = (0, 0)
      entry.localChecksum = 0
      let size = StoredPackage.number(entry.bytes.count, 4)
      entry.behind =
        [0x50, 0x4B, 7, 8]
        + StoredPackage.number(Int(StoredPackage.checksum(entry.bytes)), 4) + size + size
    }
    #expect(reason == nil)
  }

  @Test("Encrypted entries and ways of compression that packages do not have are refused")
  func methods() {
    #expect(refusal { $0.flags |= 1 } == .notAWorkbook(.encrypted))
    for method in [1, 9, 12, 14, 93, 95, 99, 0xFFFF] {
      #expect(refusal { $0.method = method } == damaged("compression method \(method)"))
    }
  }

  @Test("A directory that says more or fewer entries than it has is refused")
  func counts() {
    for count in [0, 1, 5, 1000, 65_535] {
      var package = package
      package.declaredCount = count
      #expect(HandMade.refusal(package.bytes) != nil, "\(count)")
    }
  }

  @Test("Numbers of ZIP64 are read where they are true and refused where they are not")
  func largeNumbers() {
    func extra(_ numbers: [Int]) -> [UInt8] {
      [1, 0] + StoredPackage.number(8 * numbers.count, 2)
        + numbers.flatMap { StoredPackage.number($0, 8) }
    }
    let all = 0xFFFF_FFFF
    let size = 14
    #expect(
      refusal {
        $0.declared = (all, all)
        $0.localDeclared = (size, size)
        $0.extra = extra([size, size])
      } == nil)
    for lie in [[size, 1 << 40], [size, 1 << 62], [size, -1], []] {
      let reason = refusal {
        $0.declared = (all, all)
        $0.localDeclared = (all, all)
        $0.extra = extra(lie)
      }
      #expect(reason != nil, "\(lie)")
    }
    // An end that says there are as many entries as fit into a number.
    var file = package.bytes
    let end = file.count - 22
    for count in [1 << 40, -1, Int.max] {
      var large: [UInt8] = [0x50, 0x4B, 6, 6] + StoredPackage.number(44, 8)
      large += [45, 0, 45, 0] + [UInt8](repeating: 0, count: 8)
      large += StoredPackage.number(count, 8) + StoredPackage.number(count, 8)
      large += StoredPackage.number(count, 8) + StoredPackage.number(0, 8)
      let locator = [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + StoredPackage.number(end, 8) + [1, 0, 0, 0]
      file = Array(package.bytes[..<end]) + large + locator + Array(package.bytes[end...])
      #expect(HandMade.refusal(file) != nil)
    }
  }

  @Test("An archive that can be read in two ways is refused")
  func twoDirectories() {
    let first = package.bytes
    var other = SamplePackage.whole
    other.put(SamplePackage.strings, Array("<sst><si><t>other</t></si></sst>".utf8))
    // The second directory stands in the comment of the first, its places told from the head of all.
    var comment = other.bytes
    func move(_ place: Int) {
      let number = comment[place..<place + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
      comment.replaceSubrange(
        place..<place + 4, with: StoredPackage.number(number + first.count, 4))
    }
    let end = comment.count - 22
    var record = comment[end + 16..<end + 20].reversed().reduce(0) { $0 << 8 | Int($1) }
    move(end + 16)
    while record < end {
      move(record + 42)
      let lengths = [28, 30, 32].map {
        Int(comment[record + $0]) | Int(comment[record + $0 + 1]) << 8
      }
      record += 46 + lengths.reduce(0, +)
    }
    #expect(
      HandMade.refusal(first + comment)
        == .damagedArchive(part: nil, reason: "the directory can be read in two ways"))
    var file = first
    file.replaceSubrange(file.count - 2..<file.count, with: StoredPackage.number(comment.count, 2))
    file += comment
    #expect(
      HandMade.refusal(file)
        == .damagedArchive(part: nil, reason: "the directory can be read in two ways"))
  }

  @Test("Names that differ by case or slash alone are one name, and refused")
  func names() {
    for name in ["XL/Workbook.XML", "xl\\workbook.xml"] {
      var package = package
      package.entries.append(.init(name, Array("<workbook/>".utf8)))
      #expect(
        HandMade.refusal(package.bytes) == .damagedArchive(part: name, reason: "duplicate entry"))
    }
    for name in ["xl/../../a.xml", "..\\a.xml", "/etc/passwd", "\\a.xml", "xl/.."] {
      var package = package
      package.entries.append(.init(name, []))
      #expect(
        HandMade.refusal(package.bytes)
          == .damagedArchive(part: name, reason: "entry outside the archive"))
    }
  }

  @Test("A part that is small when compressed is refused by the bytes it has, not by a ratio")
  func bomb() throws {
    let text = [UInt8](repeating: 0x20, count: 1 << 22)
    var package = HandMade()
    package.put(
      "xl/worksheets/sheet1.xml",
      bytes: Array("<worksheet><sheetData/>".utf8) + text
        + Array("</worksheet>".utf8))
    let bytes = try package.bytes()
    #expect(bytes.count < 10_000)
    #expect(HandMade.refusal(bytes) == nil)
    var limits = Limits()
    limits.partBytes = 1 << 20
    #expect(
      HandMade.refusal(bytes, limits: limits)
        == .limit(.partBytes, part: "xl/worksheets/sheet1.xml", limit: 1 << 20))
  }
}
