/// An OLE compound file: storages with streams in them, in one file (MS-CFB).
///
/// Nothing that it declares is trusted: no size, no count, no link. What is read is bounded by the
/// bytes there are. A directory that breaks off is kept up to there, so that the file can still be
/// told for what it is; whoever asks for what lies beyond gets the reason.
struct CompoundFile {
  /// What every compound file begins with.
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// Streams shorter than this lie in the mini stream (MS-CFB, 2.2).
  static let miniStreamCutoff = 4096

  private let sectors: SectorTable
  private var miniSectors: SectorTable
  private var directory: [CompoundEntry?] = []
  /// Why the directory or the mini stream is not whole; nil where it is.
  private(set) var damage: WorkbookError?
  private let byteCount: Int

  /// Reads the header, the tables and the directory, of at most ``Limits/entries`` entries.
  init(_ bytes: [UInt8], limits: Limits = .standard) throws(WorkbookError) {
    guard bytes.starts(with: Self.signature), let shift = bytes.number(at: 30, count: 2),
      shift == 9 || shift == 12, bytes.count >= 512
    else { throw .damagedArchive(part: nil, reason: "the header of the compound file is cut off") }
    byteCount = bytes.count
    sectors = Self.sectors(of: bytes, size: 1 << Int(shift))
    miniSectors = SectorTable([], from: 0, size: 64)
    do throws(WorkbookError) {
      var all: [UInt8] = []
      defer { directory = Self.entries(all, hasLongSizes: shift == 12) }
      let most = min(limits.entries, bytes.count) * CompoundEntry.size
      try sectors.append(chain: Self.sector(bytes, at: 48), upTo: most + 1, to: &all, part: nil)
      if all.count > most { throw .limit(.entries, part: "", limit: limits.entries) }
    } catch { damage = error }
    do throws(WorkbookError) {
      try readMiniStream(table: Self.sector(bytes, at: 60))
    } catch { damage = damage ?? error }
  }

  /// The sectors of the file, joined by the table whose own sectors the header begins to list.
  private static func sectors(of bytes: [UInt8], size: Int) -> SectorTable {
    var sectors = SectorTable(bytes, from: size, size: size)
    var list = Array(bytes[76..<512].numbers)
    var further = sector(bytes, at: 68)
    var links = 0
    while true {
      for number in list where !sectors.isComplete {
        guard number < SectorTable.marks else { break }
        // Where a sector of the table is missing, those behind it keep their places.
        let missing = Array(repeating: SectorTable.free, count: size / 4)
        sectors.extend(by: sectors.sector(number)?.numbers ?? missing)
      }
      links += 1
      guard !sectors.isComplete, links <= sectors.count, let block = sectors.sector(further),
        let last = block.numbers.last
      else { return sectors }
      list = block.numbers.dropLast()
      further = last
    }
  }

  private static func sector(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: bytes.number(at: offset, count: 4) ?? 0)
  }

  private static func entries(_ bytes: [UInt8], hasLongSizes: Bool) -> [CompoundEntry?] {
    stride(from: 0, to: bytes.count, by: CompoundEntry.size).map {
      CompoundEntry(
        bytes[$0..<min($0 + CompoundEntry.size, bytes.count)], hasLongSizes: hasLongSizes)
    }
  }

  private mutating func readMiniStream(table: UInt32) throws(WorkbookError) {
    guard let root = directory.first ?? nil, root.length > 0 else { return }
    var (stream, next): ([UInt8], [UInt8]) = ([], [])
    try sectors.append(
      chain: root.start, upTo: Int(clamping: root.length), to: &stream, part: nil)
    try sectors.append(chain: table, to: &next, part: nil)
    miniSectors = SectorTable(stream, from: 0, size: 64)
    miniSectors.extend(by: next.numbers)
  }

  /// The root and the entries in it, in the order of the directory.
  private var root: (entry: CompoundEntry, members: [Int])? {
    guard let root = directory.first ?? nil, root.kind == .root else { return nil }
    var seen: Set<Int> = [0]
    return (root, members(of: root, seen: &seen))
  }

  /// The places of a storage's entries; one that was come upon before is left out.
  private func members(of storage: CompoundEntry, seen: inout Set<Int>) -> [Int] {
    var members: [Int] = []
    var open = [storage.child]
    while let link = open.popLast() {
      guard let place = Int(exactly: link), directory.indices.contains(place),
        let entry = directory[place], seen.insert(place).inserted
      else { continue }
      members.append(place)
      open += [entry.left, entry.right]
    }
    return members.sorted()
  }

  /// The names of the storages and streams in the root.
  var names: [String] { root?.members.compactMap { directory[$0]?.name } ?? [] }

  /// The names of all storages and streams, at whatever depth.
  var allNames: [String] { directory.compactMap { $0?.name } }

  /// The bytes of a stream in the root; nil where there is none.
  func stream(_ name: String) throws(WorkbookError) -> [UInt8]? {
    let places = root?.members ?? []
    let found = places.lazy.compactMap { directory[$0] }
      .first { $0.kind == .stream && $0.name == name }
    if let found { return try bytes(of: found) }
    if let damage { throw damage }
    return nil
  }

  private func bytes(of entry: CompoundEntry) throws(WorkbookError) -> [UInt8] {
    var all: [UInt8] = []
    let length = Int(clamping: entry.length)
    guard length > 0 else { return all }
    do throws(WorkbookError) {
      try (length < Self.miniStreamCutoff ? miniSectors : sectors)
        .append(chain: entry.start, upTo: length, to: &all, part: entry.name)
    } catch { throw length < Self.miniStreamCutoff ? damage ?? error : error }
    guard all.count == length else {
      throw .damagedArchive(part: entry.name, reason: "\(all.count) bytes of \(length)")
    }
    return all
  }

  /// All that is in the file, to be written anew.
  ///
  /// Streams that claim more bytes together than the file has are refused.
  func contents() throws(WorkbookError) -> CompoundStorage {
    guard let (root, members) = root else {
      throw damage ?? .damagedArchive(part: nil, reason: "the compound file has no directory")
    }
    var seen = Set(members + [0])
    var left = byteCount
    return try contents(of: root, members, seen: &seen, left: &left, depth: 0)
  }

  private func contents(
    of storage: CompoundEntry, _ members: [Int], seen: inout Set<Int>, left: inout Int, depth: Int
  ) throws(WorkbookError) -> CompoundStorage {
    guard depth < Limits.standard.depth else {
      throw .limit(.depth, part: storage.name, limit: Limits.standard.depth)
    }
    var result = CompoundStorage(attributes: storage.attributes)
    for place in members {
      guard let entry = directory[place] else { continue }
      switch entry.kind {
      case .stream:
        let bytes = try bytes(of: entry)
        left -= bytes.count
        guard left >= 0 else {
          throw .damagedArchive(part: entry.name, reason: "overlapping streams")
        }
        result.members[entry.name] = .stream(bytes, attributes: entry.attributes)
      case .storage:
        let below = self.members(of: entry, seen: &seen)
        result.members[entry.name] = .storage(
          try contents(of: entry, below, seen: &seen, left: &left, depth: depth + 1))
      case .root, .unused: continue
      }
    }
    return result
  }
}
