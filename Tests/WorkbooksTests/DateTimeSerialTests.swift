import Testing
import Workbooks

struct DateTimeSerialTests {
  @Test(
    "A serial number is the day that Excel shows",
    arguments: [
      (1.0, false, "1900-01-01"), (59.0, false, "1900-02-28"), (61.0, false, "1900-03-01"),
      (45_052.0, false, "2023-05-06"), (45_052.354166666664, false, "2023-05-06T08:30:00"),
      (43_590.0, true, "2023-05-06"), (0.0, true, "1904-01-01"), (36_585.0, false, "2000-02-29"),
      (2_958_465.0, false, "9999-12-31"), (2_958_465.9999999, false, "9999-12-31T23:59:59"),
    ])
  func day(serial: Double, is1904: Bool, text: String) {
    #expect(DateTime(serial: serial, is1904: is1904)?.description == text)
  }

  @Test("The day that never was, and numbers outside the calendar, are no days")
  func noDay() {
    #expect(DateTime(serial: 60, is1904: false) == nil)
    #expect(DateTime(serial: 0.5, is1904: false) == nil)
    #expect(DateTime(serial: 2_958_466, is1904: false) == nil)
    #expect(DateTime(serial: .nan, is1904: false) == nil)
    #expect(DateTime(serial: -1, is1904: true) == nil)
  }

  @Test("Every day comes back from its serial number", arguments: [false, true])
  func roundTrip(is1904: Bool) {
    var serial = is1904 ? 0.0 : 61.0
    while serial < 2_950_000 {
      #expect(DateTime(serial: serial, is1904: is1904)?.serial(is1904: is1904) == serial)
      serial += 97
    }
  }
}
