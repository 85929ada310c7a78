/// The fraction nearest to a number among those whose denominators are small enough.
struct NearestFraction {
  /// Above the line.
  var numerator: Double
  /// Below the line, at least 1.
  var denominator: Double

  /// The nearest fraction by continued fractions; of two as near, the one with smaller parts.
  ///
  /// The number is not negative; the steps are few, since denominators grow as Fibonacci's numbers
  /// at least.
  init(_ number: Double, largestDenominator: Double) {
    var (before, last) = ((above: 0.0, below: 1.0), (above: 1.0, below: 0.0))
    var rest = number
    while true {
      let step = rest.rounded(.down)
      let next = (above: step * last.above + before.above, below: step * last.below + before.below)
      guard next.below <= largestDenominator else {
        // As many steps of this kind as the limit lets through may still be nearer.
        let part = ((largestDenominator - before.below) / last.below).rounded(.down)
        let between = (part * last.above + before.above, part * last.below + before.below)
        let isNearer =
          (between.0 / between.1 - number).magnitude < (last.above / last.below - number).magnitude
        (numerator, denominator) = isNearer ? between : last
        return
      }
      (before, last) = (last, next)
      // Closer than fifteen digits is the number itself.
      let isReached = (next.above / next.below - number).magnitude <= number * 1e-15
      guard !isReached, rest - step > 0 else { break }
      rest = 1 / (rest - step)
    }
    (numerator, denominator) = last
  }

  /// The nearest fraction with that denominator.
  init(_ number: Double, denominator: Double) {
    numerator = (number * denominator).rounded()
    self.denominator = denominator
  }
}
