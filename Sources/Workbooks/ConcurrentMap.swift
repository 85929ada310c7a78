import Dispatch
import Synchronization

/// The results of work on each element, in the order of the elements, on as many cores as there are.
///
/// For short work inside a call that does not wait for anything else.
package func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ work: @Sendable (Element) -> Result
) -> [Result] {
  let results = Mutex<[Int: Result]>([:])
  DispatchQueue.concurrentPerform(iterations: elements.count) { position in
    let result = work(elements[position])
    results.withLock { $0[position] = result }
  }
  return results.withLock { results in elements.indices.compactMap { results[$0] } }
}
