import Testing

@testable import SessionEngine

/// The parties with a focal point, as the announcement of the training lists them.
private let parties = """
  Algeria, Andorra, Argentina, Armenia, Australia, Belarus, Belgium, Bolivia, Bosnia and Herzegovina, Brazil, \
  Burkina Faso, Chad, Chile, China, Cyprus, Democratic People's Republic of Korea, Denmark, Dominican Republic, \
  Ecuador, Eritrea, Estonia, Ethiopia, European Union, Finland, Georgia, Germany, Greece, Guatemala, Hungary, \
  Iceland, Indonesia, Israel, Italy, Jordan, Latvia, Lebanon, Lithuania, Luxembourg, Malaysia, Maldives, Mexico, \
  Mongolia, Namibia, Nepal, Nicaragua, Niger, Nigeria, North Macedonia, Oman, Pakistan, Panama, Peru, Poland, \
  Qatar, Republic of Korea, Republic of Moldova, Russian Federation, San Marino, Saudi Arabia, Serbia, Singapore, \
  Slovakia, Slovenia, Spain, State of Palestine, Sudan, Sweden, Switzerland, Thailand, Tunisia, Ukraine, \
  United Kingdom, United Republic of Tanzania, Venezuela
  """

@Test("The 74 parties have codes of their own and are shown by the name they are listed under")
func partiesOfTheTraining() throws {
  let names = parties.split(separator: ",").map { String($0.drop { $0 == " " }) }
  #expect(names.count == 74)

  let codes = try names.map { try #require(CountryCode(matching: $0), "\($0)") }

  #expect(Set(codes).count == 74)
  #expect(codes.map(\.name) == names)
}
