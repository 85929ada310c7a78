/// The directory of a compound file that is being written, and the streams it speaks of.
///
/// Short streams go into the mini stream, long ones get sectors of their own (MS-CFB, 2.4 to 2.6).
struct CompoundDirectory {
  private static let miniSectorSize = 64

  /// The entries, 128 bytes each; the places of the long streams in the file are still missing.
  private(set) var bytes: [UInt8] = []
  /// The short streams, each filled up to whole sectors of 64 bytes.
  private(set) var miniStream: [UInt8] = []
  /// The table that joins these sectors.
  private(set) var miniTable: [UInt32] = []
  /// The long streams, each with the entry that speaks of it.
  private(set) var streams: [(entry: Int, bytes: [UInt8])] = []

  /// Lists a storage as the root, with all that is in it.
  init(_ root: CompoundStorage) {
    let place = add(Array("Root Entry".utf16), .root, root.attributes)
    addMembers(of: root, to: place)
    set(UInt64(miniStream.count), at: 120, count: 8, of: place)
    // A sector is filled up with entries that stand for nothing and lead nowhere.
    while !(bytes.count / CompoundEntry.size).isMultiple(of: 4) {
      bytes += [UInt8](repeating: 0, count: 68) + [UInt8](repeating: 0xFF, count: 12)
      bytes += [UInt8](repeating: 0, count: CompoundEntry.size - 80)
    }
  }

  /// Tells an entry where its bytes begin.
  mutating func setStart(_ sector: Int, of entry: Int) {
    set(UInt64(sector), at: 116, count: 4, of: entry)
  }

  /// A storage's members are a tree by their order, all of its knots black (MS-CFB, 2.6.4).
  private mutating func addMembers(of storage: CompoundStorage, to owner: Int) {
    let ordered = storage.ordered
    var places: [Int] = []
    for (name, member) in ordered {
      switch member {
      case .stream(let bytes, let attributes):
        let place = add(name, .stream, attributes)
        places.append(place)
        add(stream: bytes, of: place)
      case .storage(let inner):
        let place = add(name, .storage, inner.attributes)
        places.append(place)
        addMembers(of: inner, to: place)
      }
    }
    link(places[...], from: owner, at: 76)
  }

  private mutating func link(_ places: ArraySlice<Int>, from owner: Int, at offset: Int) {
    guard !places.isEmpty else { return }
    let middle = places.startIndex + places.count / 2
    set(UInt64(places[middle]), at: offset, count: 4, of: owner)
    link(places[..<middle], from: places[middle], at: 68)
    link(places[(middle + 1)...], from: places[middle], at: 72)
  }

  private mutating func add(
    _ name: [UInt16], _ kind: CompoundEntry.Kind, _ attributes: [UInt8]
  ) -> Int {
    let place = bytes.count / CompoundEntry.size
    let name = name.prefix(31)
    bytes += name.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    bytes += [UInt8](repeating: 0, count: 64 - 2 * name.count)
    bytes += [UInt8(2 * name.count + 2), 0, kind.rawValue, 1]
    bytes += [UInt8](repeating: 0xFF, count: 12)
    bytes += attributes
    bytes += [UInt8](repeating: 0, count: 12)
    return place
  }

  private mutating func add(stream: [UInt8], of entry: Int) {
    set(UInt64(stream.count), at: 120, count: 8, of: entry)
    guard stream.count < CompoundFile.miniStreamCutoff else {
      streams.append((entry, stream))
      return
    }
    guard !stream.isEmpty else {
      set(UInt64(SectorTable.endOfChain), at: 116, count: 4, of: entry)
      return
    }
    setStart(miniTable.count, of: entry)
    let sectors = (stream.count + Self.miniSectorSize - 1) / Self.miniSectorSize
    miniTable.addChain(sectors)
    miniStream += stream
    miniStream.pad(to: Self.miniSectorSize)
  }

  private mutating func set(_ value: UInt64, at offset: Int, count: Int, of entry: Int) {
    bytes.set(value, at: entry * CompoundEntry.size + offset, count: count)
  }
}

extension [UInt32] {
  /// Adds the entries of a chain of sectors that follow one another and come next.
  mutating func addChain(_ sectors: Int) {
    guard sectors > 0 else { return }
    self += (1..<sectors).map { [count] in UInt32(count + $0) }
    append(SectorTable.endOfChain)
  }
}

extension [UInt8] {
  /// Puts a number over the bytes at a place, the lowest first.
  mutating func set(_ value: UInt64, at place: Int, count: Int) {
    for byte in 0..<count { self[place + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte)) }
  }

  /// Adds zeros up to whole sectors.
  mutating func pad(to size: Int, with byte: UInt8 = 0) {
    let over = count % size
    if over > 0 { self += [UInt8](repeating: byte, count: size - over) }
  }

  /// Adds a number of four bytes, the lowest first.
  mutating func append(number: UInt32) {
    for byte in 0..<4 { append(UInt8(truncatingIfNeeded: number >> (8 * UInt32(byte)))) }
  }
}
