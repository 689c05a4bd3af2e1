import SessionEngine
import Testing

@testable import Interchange

@Suite("Country names in six languages")
struct CountryNamesTests {
  @Test(
    "Short and official names, in whatever order of words",
    arguments: [
      ("Sénégal", "SN"), ("République du Sénégal", "SN"), ("سنغافورة", "SG"), ("Франция", "FR"),
      ("法国", "FR"), ("Российская Федерация", "RU"), ("Corée (République de)", "KR"),
      ("República Bolivariana de Venezuela", "VE"), ("Venezuela (República Bolivariana de)", "VE"),
      ("Estados Unidos", "US"), ("США", "US"), ("英国", "GB"), ("ROYAUME-UNI", "GB"),
      ("Côte d’Ivoire", "CI"), ("Costa de Marfil", "CI"), ("جمهورية مصر العربية", "EG"),
      ("中华人民共和国", "CN"), ("RDC", "CD"), ("Congo", "CG"), ("Union européenne", "EU"),
      ("Kenya", "KE"), ("ES", "ES"), ("Utopia", nil), ("República de China", nil), ("", nil),
    ] as [(String, String?)])
  func names(text: String, code: String?) {
    #expect(CountryNames.code(text)?.rawValue == code)
  }

  @Test("Every row has a known code, and every code with a seat has five names")
  func rows() {
    let rows = [countryNamesAToK, countryNamesLToZ].joined(separator: "\n").split(separator: "\n")
    let codes = rows.compactMap { CountryCode($0.prefix(2)) }
    #expect(codes.count == rows.count)
    #expect(codes.filter { !$0.isKnown }.isEmpty)
    #expect(Set(codes).count == codes.count)
    let named = Set(codes)
    #expect(Country.all.allSatisfy { $0.group == nil || named.contains($0.code) })
  }
}
