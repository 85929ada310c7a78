/// Writing a compound file of version 3, whose sectors have 512 bytes (MS-CFB, 2.2).
extension CompoundFile {
  private static let sectorSize = 512
  /// Entries of a table in a sector.
  private static let entriesPerSector = sectorSize / 4
  /// Sectors of the table that the header itself lists.
  private static let listedInHeader = 109
  /// Version 3 holds streams and files below 2 GiB.
  private static let largest = 1 << 31 - 1

  /// The bytes of a file with a storage as its root; the same storage gives the same bytes.
  ///
  /// Throws ``WorkbookError/cannotWrite(sheet:cell:reason:)`` beyond 2 GiB.
  static func bytes(of root: CompoundStorage) throws(WorkbookError) -> [UInt8] {
    var directory = CompoundDirectory(root)
    var body: [[UInt8]] = [directory.bytes, [], directory.miniStream]
    for number in directory.miniTable { body[1].append(number: number) }
    body += directory.streams.map(\.bytes)

    let lengths = body.map { ($0.count + sectorSize - 1) / sectorSize }
    let (tables, lists) = tableSectors(for: lengths.reduce(0, +))
    let sectors = lengths.reduce(tables + lists, +)
    guard sectors < largest / sectorSize else {
      throw .cannotWrite(
        sheet: nil, cell: nil, reason: "an encrypted workbook is at most 2 GiB large")
    }

    var next = [UInt32](repeating: 0xFFFF_FFFD, count: tables)
    next += [UInt32](repeating: 0xFFFF_FFFC, count: lists)
    var starts: [Int] = []
    for length in lengths {
      starts.append(length > 0 ? next.count : Int(SectorTable.endOfChain))
      next.addChain(length)
    }
    directory.setStart(starts[2], of: 0)
    for (stream, start) in zip(directory.streams, starts[3...]) {
      directory.setStart(start, of: stream.entry)
    }
    body[0] = directory.bytes

    var file = header(
      tables: tables, lists: lists, directory: starts[0], miniTable: (starts[1], lengths[1]))
    file.reserveCapacity((sectors + 1) * sectorSize)
    next += [UInt32](repeating: SectorTable.free, count: tables * entriesPerSector - next.count)
    for number in next { file.append(number: number) }
    file += lists > 0 ? list(of: tables, lists: lists) : []
    for (index, bytes) in body.enumerated() {
      file += bytes
      // The mini stream's table ends with entries that are free.
      file.pad(to: sectorSize, with: index == 1 ? 0xFF : 0)
    }
    return file
  }

  /// How many sectors the table takes, and the list of those that the header has no room for.
  private static func tableSectors(for body: Int) -> (tables: Int, lists: Int) {
    var (tables, lists) = (0, 0)
    while true {
      let needed = (body + tables + lists + entriesPerSector - 1) / entriesPerSector
      let room = entriesPerSector - 1
      let further = (max(0, needed - listedInHeader) + room - 1) / room
      if needed == tables, further == lists { return (tables, lists) }
      (tables, lists) = (needed, further)
    }
  }

  private static func header(
    tables: Int, lists: Int, directory: Int, miniTable: (start: Int, count: Int)
  ) -> [UInt8] {
    var header = signature + [UInt8](repeating: 0, count: sectorSize - 8)
    for (offset, value) in [(24, 0x3E), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)] {
      header.set(UInt64(value), at: offset, count: 2)
    }
    for (offset, value) in [
      (44, tables), (48, directory), (56, miniStreamCutoff), (60, miniTable.start),
      (64, miniTable.count), (68, lists > 0 ? tables : Int(SectorTable.endOfChain)), (72, lists),
    ] {
      header.set(UInt64(value), at: offset, count: 4)
    }
    for place in 0..<listedInHeader {
      let value = place < tables ? UInt64(place) : UInt64(SectorTable.free)
      header.set(value, at: 76 + 4 * place, count: 4)
    }
    return header
  }

  /// The sectors that list those of the table from the 110th on.
  private static func list(of tables: Int, lists: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for list in 0..<lists {
      let first = listedInHeader + list * (entriesPerSector - 1)
      for place in first..<first + entriesPerSector - 1 {
        bytes.append(number: place < tables ? UInt32(place) : SectorTable.free)
      }
      let isLast = list == lists - 1
      bytes.append(number: isLast ? SectorTable.endOfChain : UInt32(tables + list + 1))
    }
    return bytes
  }
}
