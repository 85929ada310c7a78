/// The results of work on each element, in the order of the elements, on as many cores as there are.
func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ work: @escaping @Sendable (Element) throws -> Result
) async throws -> [Result] {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    for (position, element) in elements.enumerated() {
      group.addTask { (position, try work(element)) }
    }
    var results: [Int: Result] = [:]
    for try await (position, result) in group {
      results[position] = result
    }
    return elements.indices.compactMap { results[$0] }
  }
}
