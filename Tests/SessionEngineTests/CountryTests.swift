import JSONText
import Testing

@testable import SessionEngine

@Suite("Countries")
struct CountryTests {
  @Test("The table has every assigned code once, and the European Union")
  func table() {
    let codes = Country.all.map(\.code)

    #expect(codes.count == 250)
    #expect(Set(codes).count == 250)
    #expect(codes == codes.sorted())
    #expect(Set(Country.all.map(\.alpha3)).count == 250)
    #expect(Set(Country.all.map(\.name)).count == 250)
    #expect(Country.all.allSatisfy { $0.alpha3.utf8.count == 3 && !$0.name.isEmpty })
  }

  @Test("No two countries share a way to be written")
  func unambiguous() {
    var owners: [String: CountryCode] = [:]
    for country in Country.all {
      let spellings = country.names + [country.code.rawValue, country.alpha3]
      for key in Set(spellings.map { CountryKey($0).text }) {
        let other = owners.updateValue(country.code, forKey: key)
        #expect(other == nil, "\(key) is both \(country.code) and \(other?.rawValue ?? "")")
      }
    }
  }

  @Test("Every code, name and variant of the table is found")
  func found() {
    for country in Country.all {
      for text in country.names + [country.alpha3, country.code.rawValue.lowercased()] {
        #expect(CountryCode(matching: text) == country.code, "\(text)")
      }
    }
  }

  @Test(
    "Spellings of forms and statistics offices",
    arguments: [
      ("South Korea", "KR"), ("Republic of Korea", "KR"), ("Korea, Rep.", "KR"),
      ("Korea (Republic of)", "KR"), ("Korea, Republic of", "KR"), ("korea south", "KR"),
      ("DPRK", "KP"), ("D.P.R.K.", "KP"), ("North Korea", "KP"),
      ("Korea, Dem. People's Rep.", "KP"), ("Korea (Democratic People’s Republic of)", "KP"),
      ("Ivory Coast", "CI"), ("Cote d'Ivoire", "CI"), ("CÔTE D’IVOIRE", "CI"),
      ("Cote D Ivoire", "CI"), ("Turkey", "TR"), ("Türkiye", "TR"), ("Turkiye", "TR"),
      ("UK", "GB"), ("u.k.", "GB"), ("U. S. A.", "US"), ("USA", "US"), ("The United States", "US"),
      ("Bolivia (Plurinational State of)", "BO"), ("Bolivia, Plurinational State of", "BO"),
      ("Moldova", "MD"), ("Moldova (the Republic of)", "MD"), ("Tanzania", "TZ"),
      ("Tanzania, United Republic of", "TZ"), ("Venezuela, RB", "VE"),
      ("Venezuela (Bolivarian Republic of)", "VE"), ("Palestine", "PS"),
      ("Palestine, State of", "PS"), ("Macedonia", "MK"), ("North Macedonia", "MK"),
      ("Macedonia, FYR", "MK"), ("Macedonia, the former Yugoslav Republic of", "MK"),
      ("Czech Republic", "CZ"), ("Czechia", "CZ"), ("Iran, Islamic Rep.", "IR"),
      ("Congo, Dem. Rep.", "CD"), ("Congo, Rep.", "CG"), ("Congo", "CG"),
      ("Congo (Democratic Republic of the)", "CD"), ("Egypt, Arab Rep.", "EG"),
      ("Gambia, The", "GM"), ("the gambia", "GM"), ("Lao PDR", "LA"),
      ("Micronesia, Fed. Sts.", "FM"),
      ("Bosnia & Herzegovina", "BA"), ("Bosnia-Herzegovina", "BA"),
      ("Bosnia and Herzegowina", "BA"),
      ("St. Lucia", "LC"), ("St Vincent & the Grenadines", "VC"), ("Yemen, Rep.", "YE"),
      ("Hong Kong SAR, China", "HK"), ("Viet Nam", "VN"), ("Vietnam", "VN"),
      ("Kyrgyz Republic", "KG"), ("Slovak Republic", "SK"), ("Guinea Bissau", "GW"),
      ("Sao Tomé & Príncipe", "ST"), ("São Tomé and Príncipe", "ST"), ("Curacao", "CW"),
      ("Aland Islands", "AX"), ("Brunei", "BN"), ("Virgin Islands (U.S.)", "VI"),
      ("Netherlands (Kingdom of the)", "NL"), ("European Union", "EU"), ("  eu ", "EU"),
      ("Österreich", "AT"), ("OSTERREICH", "AT"), ("O\u{308}sterreich", "AT"), ("and", "AD"),
      ("Andorra\u{A0}", "AD"), ("Macau SAR, China", "MO"), ("Russia", "RU"), ("UAE", "AE"),
    ])
  func spellings(text: String, code: String) {
    #expect(CountryCode(matching: text)?.rawValue == code)
  }

  @Test(
    "What is no country is not found",
    arguments: [
      "", " ", "?", "XX", "ZZZ", "Atlantis", "of", "the", "Korea", "日本", "Republic", "\u{0}",
      String(repeating: "a", count: 1_000_000),
    ])
  func unknown(text: String) {
    #expect(CountryCode(matching: text) == nil)
  }

  @Test(
    "The nearest name is suggested for a slip",
    arguments: [
      ("Untied Kingdom", "GB"), ("Argentinia", "AR"), ("Phillipines", "PH"), ("Swizerland", "CH"),
      ("Kazakstan", "KZ"), ("Venezula", "VE"), ("North Macedona", "MK"), ("Ukrane", "UA"),
      ("Burkino Faso", "BF"), ("Luxemborg", "LU"), ("Bosnia and Hercegowina", "BA"),
    ])
  func suggestions(text: String, code: String) {
    #expect(CountryCode(matching: text) == nil)
    #expect(CountryCode.suggestion(for: text)?.rawValue == code)
  }

  @Test(
    "Nothing is suggested for what is near to none", arguments: ["", "xq", "zzzzzzzz", "Remote"])
  func noSuggestion(text: String) {
    #expect(CountryCode.suggestion(for: text) == nil)
  }

  @Test("A code is two letters, stored as plain text")
  func coding() throws {
    let code = try #require(CountryCode("sn"))

    #expect(code.rawValue == "SN")
    #expect(code.name == "Senegal")
    #expect(code.regionalGroup == .african)
    #expect(try JSONText.decode([CountryCode].self, from: Array(#"["SN","QZ"]"#.utf8)).count == 2)
    #expect(throws: JSONTextError.self) {
      try JSONText.decode([CountryCode].self, from: Array(#"["SEN"]"#.utf8))
    }
    #expect(CountryCode("S") == nil && CountryCode("S1") == nil && CountryCode("SÉ") == nil)
  }

  @Test("An unassigned code is kept and shown as it is")
  func unassigned() throws {
    let code = try #require(CountryCode("QZ"))

    #expect(!code.isKnown)
    #expect(code.name == "QZ")
    #expect(code.regionalGroup == nil)
  }

  @Test("The regional groups have their members")
  func groups() {
    let sizes = Dictionary(grouping: Country.all.compactMap(\.group), by: \.self)
      .mapValues(\.count)

    #expect(sizes[.african] == 54)
    #expect(sizes[.easternEuropean] == 23)
    #expect(sizes[.latinAmericanAndCaribbean] == 33)
    #expect(CountryCode("EU")?.regionalGroup == nil)
    #expect(CountryCode("PS")?.regionalGroup == .asiaPacific)
  }
}
