/// The names of months, days of the week and halves of the day in a language.
struct CalendarNames: Sendable {
  /// January to December.
  let months: [String]
  /// The same, short.
  let shortMonths: [String]
  /// Saturday to Friday, in the order of serial numbers.
  let weekdays: [String]
  /// The same, short.
  let shortWeekdays: [String]
  /// Before and after noon.
  let noon: (String, String)

  private init(
    _ months: String, _ shortMonths: String, _ weekdays: String, _ shortWeekdays: String,
    noon: (String, String) = ("AM", "PM")
  ) {
    func words(_ text: String) -> [String] { text.split(separator: " ").map { String($0) } }
    self.months = words(months)
    self.shortMonths = words(shortMonths)
    self.weekdays = words(weekdays)
    self.shortWeekdays = words(shortWeekdays)
    self.noon = noon
  }

  /// The names in that language.
  static func of(_ language: FormatLocale.Language) -> CalendarNames {
    switch language {
    case .chinese: chinese
    case .traditionalChinese: traditionalChinese
    case .japanese: japanese
    case .korean: korean
    case .english: english
    case .german: german
    case .french: french
    case .spanish: spanish
    case .italian: italian
    case .portuguese: portuguese
    case .dutch: dutch
    case .russian: russian
    }
  }

  /// 中文(简体).
  static let chinese = CalendarNames(
    "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月", numbered("月"),
    "星期六 星期日 星期一 星期二 星期三 星期四 星期五", "周六 周日 周一 周二 周三 周四 周五",
    noon: ("上午", "下午"))
  private static let traditionalChinese = CalendarNames(
    "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月", numbered("月"),
    "星期六 星期日 星期一 星期二 星期三 星期四 星期五", "週六 週日 週一 週二 週三 週四 週五",
    noon: ("上午", "下午"))
  private static let japanese = CalendarNames(
    numbered("月"), numbered("月"), "土曜日 日曜日 月曜日 火曜日 水曜日 木曜日 金曜日",
    "土 日 月 火 水 木 金", noon: ("午前", "午後"))
  private static let korean = CalendarNames(
    numbered("월"), numbered(""), "토요일 일요일 월요일 화요일 수요일 목요일 금요일",
    "토 일 월 화 수 목 금", noon: ("오전", "오후"))
  private static let english = CalendarNames(
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "Saturday Sunday Monday Tuesday Wednesday Thursday Friday", "Sat Sun Mon Tue Wed Thu Fri")
  private static let german = CalendarNames(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez",
    "Samstag Sonntag Montag Dienstag Mittwoch Donnerstag Freitag", "Sa So Mo Di Mi Do Fr")
  private static let french = CalendarNames(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "samedi dimanche lundi mardi mercredi jeudi vendredi", "sam. dim. lun. mar. mer. jeu. ven.")
  private static let spanish = CalendarNames(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago sep oct nov dic",
    "sábado domingo lunes martes miércoles jueves viernes", "sáb dom lun mar mié jue vie")
  private static let italian = CalendarNames(
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "gen feb mar apr mag giu lug ago set ott nov dic",
    "sabato domenica lunedì martedì mercoledì giovedì venerdì", "sab dom lun mar mer gio ven")
  private static let portuguese = CalendarNames(
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "jan fev mar abr mai jun jul ago set out nov dez",
    "sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira",
    "sáb dom seg ter qua qui sex")
  private static let dutch = CalendarNames(
    "januari februari maart april mei juni juli augustus september oktober november december",
    "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "zaterdag zondag maandag dinsdag woensdag donderdag vrijdag", "za zo ma di wo do vr")
  private static let russian = CalendarNames(
    "Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь",
    "янв фев мар апр май июн июл авг сен окт ноя дек",
    "суббота воскресенье понедельник вторник среда четверг пятница", "Сб Вс Пн Вт Ср Чт Пт")

  private static func numbered(_ unit: String) -> String {
    (1...12).map { "\($0)\(unit)" }.joined(separator: " ")
  }
}
