internal import CISAL

/// A piece of an entry, deflated by itself, so that pieces can be deflated at the same time.
///
/// It ends at a byte and looks back at nothing before it: pieces one behind the other, and then
/// ``end``, are the deflated entry (RFC 1951). That costs an entry about a hundredth in length.
struct DeflatedPiece: Sendable {
  /// The deflated bytes.
  let bytes: [UInt8]
  /// How many bytes they inflate to.
  let size: Int
  /// The checksum of what they inflate to.
  let checksum: Checksum

  /// What stands behind the last piece: a block with nothing in it that is the last.
  static let end: [UInt8] = [3, 0]

  /// Deflates a piece.
  init(_ piece: Span<UInt8>) throws(WorkbookError) {
    var checksum = Checksum()
    checksum.add(piece)
    self.checksum = checksum
    size = piece.count
    // What does not get shorter is stored, in blocks of up to 65,535 bytes with five in front.
    let room = piece.count + piece.count / 8192 + 64
    var result = COMP_OK
    bytes = Array(capacity: room) { output in
      unsafe piece.withUnsafeBufferPointer { input in
        unsafe output.withUnsafeMutableBufferPointer { output, filled in
          unsafe result = Deflater.deflate(input, into: output, filled: &filled)
        }
      }
    }
    guard result == COMP_OK else {
      throw .damagedArchive(part: nil, reason: "cannot be deflated")
    }
  }
}
