internal import CDeflate

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Deflates the bytes of an entry piece by piece, several times as fast as zlib does it.
///
/// libdeflate makes whole streams only, so each piece becomes one, and its last block then one that
/// others follow: the mark of the last block is taken off, and an empty stored block fills its last
/// byte up (RFC 1951, 3.2.3 and 3.2.4). Where the mark stands zlib tells, which inflates each piece
/// for it; so nothing gets out that does not inflate to as many bytes as came in.
@safe struct Deflater: ~Copyable {
  private let name: String
  private let compressor: OpaquePointer
  private let inflater: UnsafeMutablePointer<z_stream>
  private var inflated = [UInt8](repeating: 0, count: 1 << 16)
  /// How many bytes came in.
  private(set) var size = 0
  /// Their checksum.
  private(set) var checksum: UInt32 = 0

  /// How many bytes are best put in at a time, and from how many on it is worth the while.
  static let piece = 1 << 18
  /// About as small as zlib's middle level makes it; the next levels take three times as long for
  /// a tenth less.
  private static let level: Int32 = 1
  /// The last block, an empty one.
  static let end: [UInt8] = [3, 0]

  /// Starts an entry; the name stands in errors.
  init(_ name: String) throws(WorkbookError) {
    guard let compressor = unsafe libdeflate_alloc_compressor(Self.level) else {
      throw SystemCall.error(name, code: ENOMEM)
    }
    let inflater = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe inflater.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(inflater, -15, ZLIB_VERSION, size) == Z_OK else {
      unsafe inflater.deallocate()
      unsafe libdeflate_free_compressor(compressor)
      throw SystemCall.error(name, code: ENOMEM)
    }
    self.name = name
    unsafe self.compressor = compressor
    unsafe self.inflater = inflater
  }

  deinit {
    unsafe inflateEnd(inflater)
    unsafe inflater.deallocate()
    unsafe libdeflate_free_compressor(compressor)
  }

  /// The blocks for a piece, which end with a whole byte.
  mutating func blocks(for piece: ArraySlice<UInt8>) throws(WorkbookError) -> [UInt8] {
    guard !piece.isEmpty else { return [] }
    let compressor = unsafe compressor
    let bound = unsafe libdeflate_deflate_compress_bound(compressor, piece.count)
    var blocks = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      unsafe count = piece.withUnsafeBytes { input in
        unsafe libdeflate_deflate_compress(
          compressor, input.baseAddress, input.count, output.baseAddress, bound)
      }
    }
    checksum = unsafe piece.withUnsafeBytes { input in
      unsafe libdeflate_crc32(checksum, input.baseAddress, input.count)
    }
    size += piece.count
    guard !blocks.isEmpty, let last = try lastBlock(of: &blocks, size: piece.count) else {
      throw .damagedArchive(part: name, reason: "cannot be deflated")
    }
    blocks[last.start >> 3] &= ~(1 << UInt8(last.start & 7))
    guard last.unused > 0 else { return blocks }
    // Three bits say that an empty stored block follows, and that it is not the last.
    blocks[blocks.count - 1] &= UInt8(truncatingIfNeeded: 0x100 >> last.unused) &- 1
    if last.unused < 3 { blocks.append(0) }
    blocks += [0, 0, 0xFF, 0xFF]
    return blocks
  }

  /// The bit at which the last block of a stream begins, and how many bits are left behind it.
  private mutating func lastBlock(
    of stream: inout [UInt8], size: Int
  ) throws(WorkbookError) -> (start: Int, unused: Int)? {
    let inflater = unsafe inflater
    guard unsafe inflateReset(inflater) == Z_OK else { return nil }
    let count = stream.count
    return unsafe stream.withUnsafeMutableBufferPointer { input in
      unsafe inflated.withUnsafeMutableBufferPointer { output in
        unsafe inflater.pointee.next_in = input.baseAddress
        unsafe inflater.pointee.avail_in = UInt32(count)
        var start = 0
        while true {
          unsafe inflater.pointee.next_out = output.baseAddress
          unsafe inflater.pointee.avail_out = UInt32(output.count)
          let result = unsafe inflate(inflater, Z_BLOCK)
          guard result == Z_OK || result == Z_STREAM_END else { return nil }
          let state = Int(unsafe inflater.pointee.data_type)
          let taken = count - Int(unsafe inflater.pointee.avail_in)
          if result == Z_STREAM_END || state & 128 != 0 && state & 64 != 0 {
            let isWhole = unsafe Int(inflater.pointee.total_out) == size && taken == count
            return isWhole ? (start, state & 7) : nil
          }
          if state & 128 != 0 { start = taken * 8 - state & 7 }
        }
      }
    }
  }
}
