internal import CISAL

/// Inflates a deflated stream (RFC 1951) piece by piece, nearly three times as fast as zlib.
@safe struct Inflater: ~Copyable {
  private let state: UnsafeMutablePointer<inflate_state>

  /// Whether the stream came to its end.
  var isFinished: Bool { unsafe state.pointee.block_state == ISAL_BLOCK_FINISH }

  /// Starts before the first block.
  init() {
    unsafe state = .allocate(capacity: 1)
    unsafe isal_inflate_init(state)
  }

  private init(_ state: UnsafeMutablePointer<inflate_state>) { unsafe self.state = state }

  deinit { unsafe state.deallocate() }

  /// Another that goes on from here on its own.
  borrowing func copy() -> Inflater {
    let other = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)
    unsafe other.initialize(from: state, count: 1)
    return unsafe Inflater(other)
  }

  /// How many bits of the input taken are not inflated yet, where a block has ended and the head of
  /// the next one is not all there; nil anywhere else.
  var bitsBehindBlock: Int? {
    let next = unsafe state.pointee.block_state
    guard next == ISAL_BLOCK_NEW_HDR || next == ISAL_BLOCK_HDR else { return nil }
    return unsafe Int(state.pointee.read_in_length) + 8 * Int(state.pointee.tmp_in_size)
  }

  /// Inflates as much as there is and as there is room for, at most so many bytes.
  ///
  /// The answer is how many bytes of the input were taken; nil where it is no deflated stream.
  borrowing func inflate(
    _ input: Span<UInt8>, atMost limit: Int, into output: inout OutputSpan<UInt8>
  ) -> Int? {
    let state = unsafe state
    return unsafe input.withUnsafeBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output, filled in
        let room = UInt32(clamping: min(limit, output.count - filled))
        guard let base = output.baseAddress, room > 0 else { return 0 }
        // It reads through the pointer only, whatever the type says.
        unsafe state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe state.pointee.avail_in = UInt32(clamping: input.count)
        unsafe state.pointee.next_out = base + filled
        unsafe state.pointee.avail_out = room
        let offered = unsafe state.pointee.avail_in
        let result = unsafe isal_inflate(state)
        filled += unsafe Int(room - state.pointee.avail_out)
        guard result >= ISAL_DECOMP_OK, result != ISAL_NEED_DICT else { return nil }
        return unsafe Int(offered - state.pointee.avail_in)
      }
    }
  }
}
