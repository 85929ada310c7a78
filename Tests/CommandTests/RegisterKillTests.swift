import Foundation
import Glibc
import Registers
import Testing
import Workbooks

/// A run that is killed at any moment leaves the register whole, with all that was confirmed.
///
/// `ZHAOSHANG_KILLS` sets how many runs are killed, `ZHAOSHANG_KILL_SEED` the moments.
final class RegisterKillTests {
  /// When a run is killed.
  private enum Moment: CaseIterable {
    /// Anywhere between its start and its end.
    case anywhere
    /// While it writes: shortly after its journal is there.
    case writing
    /// As soon as it has confirmed.
    case confirmed
  }

  /// What became of the runs.
  private struct Outcome {
    var kept = 0
    var gone = 0
    var confirmed = 0
    var brokenOff = 0
  }

  private static let units = ["云岩区", "南明区", "市科技局"]
  private static let variables = ProcessInfo.processInfo.environment
  private let desk: RegisterDesk
  private var random: UInt64

  init() throws {
    desk = try RegisterDesk(Self.units)
    random = Self.variables["ZHAOSHANG_KILL_SEED"].flatMap { UInt64($0) } ?? 2023
  }

  @Test("Killed at random moments, while writing and right after confirming")
  func kills() throws {
    let count = Self.variables["ZHAOSHANG_KILLS"].flatMap { Int($0) } ?? 12
    let began = ContinuousClock.now
    try #require(try attempt(0, in: "whole.sqlite") { _ in }.isConfirmed)
    let whole = began.duration(to: .now) / .microseconds(1)
    var outcomes: [Moment: Outcome] = [:]
    for number in 1...count {
      // A new register now and then, so that its making is hit as well.
      let register = "r\(number / 10).sqlite"
      let moment = Moment.allCases[number % Moment.allCases.count]
      let fraction = nextFraction()
      let before = try known(register)
      let run = try attempt(number, in: register) { process in
        let journal = self.desk.folder.file(register + "-journal")
        switch moment {
        case .anywhere: usleep(UInt32(fraction * whole))
        case .writing:
          while process.isRunning, !FileManager.default.fileExists(atPath: journal) {}
          usleep(UInt32(fraction * 30_000))
        case .confirmed:
          while process.isRunning, (try? self.isConfirmed(number)) != true {}
        }
      }
      var outcome = outcomes[moment] ?? Outcome()
      if run.isBrokenOff { outcome.brokenOff += 1 }
      let after = try known(register)
      // All of the run is there or nothing of it, and all that was confirmed is.
      #expect(after == before + 1 || after == before)
      if run.isConfirmed { #expect(after == before + 1, "\(number)") }
      outcome.confirmed += run.isConfirmed ? 1 : 0
      outcome.kept += after - before
      outcome.gone += before + 1 - after
      outcomes[moment] = outcome
      if FileManager.default.fileExists(atPath: desk.folder.file(register)) {
        #expect(try desk.integrity(register) == RegisterDesk.sound)
      }
    }
    if Self.variables["ZHAOSHANG_KILLS"] != nil {
      for (moment, outcome) in outcomes { print("\(moment): \(outcome)") }
    }
  }

  /// A run over the samples and a file of its own, by which it is known again.
  private func attempt(
    _ number: Int, in register: String, kill: (Process) -> Void
  ) throws -> (isConfirmed: Bool, isBrokenOff: Bool) {
    try desk.folder.write("attempt \(number)".utf8, to: "own-\(number).xlsx")
    let process = try desk.start(
      ["check", "forms", "own-\(number).xlsx", "--period", "2023-06", "--register", register],
      messages: "messages-\(number)")
    kill(process)
    if number > 0 { Glibc.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    let journal = desk.folder.file(register + "-journal")
    return (try isConfirmed(number), FileManager.default.fileExists(atPath: journal))
  }

  private func isConfirmed(_ number: Int) throws -> Bool {
    try desk.said("messages-\(number)").contains("已登记 \(Self.units.count + 1) 份")
  }

  /// How many runs the register has; each form must have been checked in every one of them.
  private func known(_ register: String) throws -> Int {
    guard FileManager.default.fileExists(atPath: desk.folder.file(register)) else { return 0 }
    let entries = try desk.entries(register).values
    let own = entries.filter { $0.file.hasPrefix("own-") }
    let forms = entries.filter { !$0.file.hasPrefix("own-") }
    #expect(own.allSatisfy { $0.checks == 1 })
    #expect(forms.allSatisfy { $0.checks == own.count })
    #expect(forms.count == (own.isEmpty ? 0 : Self.units.count))
    return own.count
  }

  /// The next of the seeded numbers from 0 up to 1 (SplitMix64).
  private func nextFraction() -> Double {
    random &+= 0x9e37_79b9_7f4a_7c15
    var bits = random
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return Double((bits ^ (bits >> 31)) >> 11) / Double(1 << 53)
  }
}
