import Dispatch
import Synchronization

/// Work on one piece after another, on several cores, whose results come in the order of the pieces.
///
/// The caller takes part: what nobody else has begun when it would have to wait, it does itself. So
/// it never waits for work that is not under way, and on one core there is nothing but the caller.
struct ConcurrentLine<Piece: Sendable, Result: Sendable>: ~Copyable {
  private let work: @Sendable (Piece) -> Result
  private let others: Int
  private var places: [Place] = []

  /// A line for this work, on so many cores.
  init(cores: Int, _ work: @escaping @Sendable (Piece) -> Result) {
    self.work = work
    others = min(cores, 4) - 1
  }

  deinit {
    for place in places { place.leave() }
  }

  /// Puts a piece at the end; the answers are the results at the front that are there by then.
  mutating func add(_ piece: Piece) -> [Result] {
    let place = Place(piece)
    places.append(place)
    if places.count(where: { !$0.isDone }) > 2 * others {
      place.run(work)
    } else {
      DispatchQueue.global().async { [work] in place.run(work) }
    }
    var results: [Result] = []
    while places.count > 4 * others || places.first?.isDone == true {
      if let result = places.removeFirst().result(work) { results.append(result) }
    }
    return results
  }

  /// The results that are left, when all of them are there.
  mutating func finish() -> [Result] {
    // From the end, where the others come last.
    for place in places.reversed() { place.run(work) }
    defer { places = [] }
    return places.compactMap { $0.result(work) }
  }

  private final class Place: Sendable {
    private enum State {
      case waiting(Piece)
      case running
      case done(Result)
      case left
    }

    private let state: Mutex<State>
    private let ended = DispatchSemaphore(value: 0)

    init(_ piece: Piece) { state = Mutex(.waiting(piece)) }

    var isDone: Bool {
      state.withLock { if case .done = $0 { true } else { false } }
    }

    /// Does the work, unless somebody has begun it.
    func run(_ work: (Piece) -> Result) {
      let piece = state.withLock { state -> Piece? in
        guard case .waiting(let piece) = state else { return nil }
        state = .running
        return piece
      }
      guard let piece else { return }
      let result = work(piece)
      state.withLock { $0 = .done(result) }
      ended.signal()
    }

    /// The result, once it is there; it is handed out once.
    func result(_ work: (Piece) -> Result) -> Result? {
      run(work)
      ended.wait()
      return state.withLock { state in
        guard case .done(let result) = state else { return nil }
        state = .left
        return result
      }
    }

    /// Gives the work up; if it is under way, until it has ended.
    func leave() {
      let isRunning = state.withLock { state in
        switch state {
        case .running: return true
        case .waiting, .done, .left:
          state = .left
          return false
        }
      }
      if isRunning { ended.wait() }
    }
  }
}
