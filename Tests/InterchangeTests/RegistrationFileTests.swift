import SessionEngine
import Testing

@testable import Interchange

@Suite("Registration lists")
struct RegistrationFileTests {
  private func read(_ text: String) throws -> RegistrationFile {
    try RegistrationFile(reading: Array(text.utf8))
  }

  @Test("A plain list in any order of columns, with one that is not known")
  func plain() throws {
    let file = try read(
      """
      Country,E-mail,Full Name,Organisation,Stakeholder type,Mode of participation,Languages,Diet
      Senegal,Amina@Example.org,Amina Diallo,Fictive Trust,NGO,Online,"French, English",vegan
      AT,b@example.org,Bernd Muster,"Institute, Vienna",Academia,In person,de;en,
      """)
    #expect(file.problems.isEmpty)
    #expect(file.extraColumns == ["Diet"])
    var amina = RegistrationRow(line: 2, name: "Amina Diallo")
    amina.emails = ["amina@example.org"]
    amina.organisation = "Fictive Trust"
    amina.countryText = "Senegal"
    amina.typeText = "NGO"
    amina.mode = .virtual
    amina.languages = ["fr", "en"]
    amina.attributes = [Attribute(name: "Diet", value: "vegan")]
    #expect(file.rows[0] == amina)
    #expect(file.rows[1].mode == .inPerson)
    #expect(file.rows[1].languages == ["de", "en"])
    #expect(file.rows[1].organisation == "Institute, Vienna")
  }

  @Test("Google Forms: the timestamp is the form's own, questions are kept with their line breaks")
  func googleForms() throws {
    let file = try read(
      "Timestamp,Email Address,What is your full name?,How will you attend?,Expectations\n"
        + "1/2/2026 10:00:00,x@example.org,Xenia Example,I will attend online,\"to learn\nand meet\"\n"
    )
    let row = try #require(file.rows.first)
    #expect(row.name == "Xenia Example")
    #expect(row.emails == ["x@example.org"])
    #expect(row.mode == .virtual)
    #expect(row.attributes == [Attribute(name: "Expectations", value: "to learn\nand meet")])
  }

  @Test("Microsoft Forms: anonymous gives way to what was answered")
  func microsoftForms() throws {
    let file = try read(
      "ID,Start time,Completion time,Email,Name,Work email,First name,Last name,Topics\r\n"
        + "1,1/2/26 18:01,1/2/26 18:02,anonymous,Anonymous,ada@example.org,Ada,Beispiel,a;b;\r\n"
        + "2,1/2/26 18:01,1/2/26 18:02,o@example.org,Olga Own,,,,\r\n")
    #expect(file.problems.isEmpty)
    #expect(file.rows.map(\.name) == ["Ada Beispiel", "Olga Own"])
    #expect(file.rows.map(\.emails) == [["ada@example.org"], ["o@example.org"]])
    #expect(file.rows[0].attributes == [Attribute(name: "Topics", value: "a;b;")])
  }

  @Test(
    "Headers in other languages",
    arguments: [
      "Nom;Prénom;Adresse e-mail;Pays;Organisme;Modalité;Langues",
      "Apellidos;Nombre;Correo electrónico;País;Organización;Modalidad;Idiomas",
      "Sobrenome;Nome;E-mail;País;Organização;Modalidade;Idiomas",
      "Nachname;Vorname;E-Mail-Adresse;Land;Einrichtung;Teilnahme;Sprachen",
      "Фамилия;Имя;Электронная почта;Страна;Организация;Формат участия;Языки",
    ])
  func languages(header: String) throws {
    let file = try read(header + "\nExemple;Zoé;z@example.org;SN;Trust;en ligne;FR / English\n")
    let row = try #require(file.rows.first)
    #expect(row.name == "Zoé Exemple")
    #expect(row.emails == ["z@example.org"])
    #expect(row.countryText == "SN")
    #expect(row.organisation == "Trust")
    #expect(row.mode == .virtual)
    #expect(row.languages == ["fr", "en"])
    #expect(row.attributes.isEmpty)
  }

  @Test(
    "Words for the mode",
    arguments: [
      ("In person", AttendanceMode.inPerson), ("On-site", .inPerson), ("présentiel", .inPerson),
      ("Presencial", .inPerson), ("vor Ort", .inPerson), ("очно", .inPerson),
      ("ONLINE", .virtual), ("via Teams", .virtual), ("remote", .virtual), ("à distance", .virtual),
      ("在线", .virtual), ("عن بعد", .virtual), ("hybrid", nil), ("online or in person", nil),
    ] as [(String, AttendanceMode?)])
  func modes(text: String, mode: AttendanceMode?) {
    #expect(RegistrationWords.mode(text) == mode)
  }

  @Test("A bad row is reported with its line, and the others are taken")
  func badRows() throws {
    let file = try read(
      """
      name,email,mode
      Anna,anna@example.org,online
      ,,online
      Ben,not an address,whatever
      Cara,c@example.org,online,extra,cells

      ,d@example.org
      """)
    #expect(file.rows.map(\.name) == ["Anna", "Ben", "Cara", "d@example.org"])
    #expect(file.rows.map(\.line) == [2, 4, 5, 7])
    #expect(file.problems.map(\.line) == [3, 4])
    #expect(file.problems[0].reason == "no name and no e-mail address")
    #expect(
      file.rows[1].attributes == [
        Attribute(name: "email", value: "not an address"),
        Attribute(name: "mode", value: "whatever"),
      ])
    #expect(
      file.rows[2].attributes == [
        Attribute(name: "column 4", value: "extra"), Attribute(name: "column 5", value: "cells"),
      ])
  }

  @Test("Text above the header, padding and a header in Excel's semicolons")
  func preamble() throws {
    let file = try read(
      "List of participants, June;;;\n;;;\nName;E-Mail;;\nAnna;a@example.org;;\n")
    #expect(file.rows.map(\.name) == ["Anna"])
    #expect(file.rows[0].line == 4)
  }

  @Test("Empty, header-only and headerless files are told apart")
  func refusals() {
    #expect(throws: ImportError.empty) { try read(" \n\n") }
    #expect(throws: ImportError.headerOnly(line: 1)) { try read("Name,Email\n,,\n") }
    #expect(throws: ImportError.noRegistrationHeader(firstCells: ["Anna", "17"])) {
      try read("Anna,17\nBen,18\n")
    }
  }

  @Test("Names are whole where both halves are there, and half where the other is elsewhere")
  func names() throws {
    #expect(try read("Name,First name,Last name\nA B,A,B\n").rows[0].name == "A B")
    #expect(try read("First name,Name\nAda,Beispiel\n").rows[0].name == "Ada Beispiel")
    #expect(try read("Nom,E-mail\nAda Beispiel,a@b.org\n").rows[0].name == "Ada Beispiel")
  }
}
