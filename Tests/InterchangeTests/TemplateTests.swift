import Foundation
import JSONText
import SessionEngine
import Testing

@testable import Interchange

@Suite("Templates")
struct TemplateTests {
  @Test("Every name has a template that carries it", arguments: Templates.names)
  func named(name: String) throws {
    let template = try Templates.named(name)

    #expect(template.name == name)
    #expect(!template.title.isEmpty && template.title.count <= 60)
  }

  @Test("An unknown name is refused with those that exist")
  func unknown() {
    let error = #expect(throws: TemplateError.self) { try Templates.named("untoc") }

    #expect(
      error?.message == "There is no template untoc. The templates are: blank, untoc-training.")
  }

  @Test(
    "Data that is no template is refused with the place", arguments: ["", "[]", #"{"name":1}"#])
  func unreadable(text: String) {
    let error = #expect(throws: TemplateError.self) {
      try Templates.read(Array(text.utf8), name: "mine")
    }

    #expect(error?.message.hasPrefix("The template mine cannot be read: ") == true)
  }

  @Test("A template needs no more than a name and a title")
  func least() throws {
    let text =
      #"{"name":"tiny","title":"Tiny","agenda":[{"day":1,"start":"9:05","kind":"milestone","title":"Go"}]}"#

    let template = try Templates.read(Array(text.utf8), name: "tiny")

    #expect(template.zone == "UTC")
    #expect(template.format == .hybrid)
    #expect(template.topics.isEmpty && template.eligibleCountries.isEmpty)
    #expect(template.agenda.first?.durationMinutes == 0)
    #expect(template.agenda.first?.start.description == "09:05")
  }

  @Test(
    "An item outside the day or the range is refused",
    arguments: [
      #"{"day":1,"start":"24:00","kind":"plenary","title":"X"}"#,
      #"{"day":1,"start":"9","kind":"plenary","title":"X"}"#,
      #"{"day":0,"start":"09:00","kind":"plenary","title":"X"}"#,
      #"{"day":1,"start":"09:00","kind":"plenary","title":"X","durationMinutes":9999}"#,
      #"{"day":1,"start":"09:00","kind":"party","title":"X"}"#,
    ])
  func badItem(item: String) {
    let text = #"{"name":"bad","title":"Bad","agenda":[\#(item)]}"#

    #expect(throws: TemplateError.self) { try Templates.read(Array(text.utf8), name: "bad") }
  }

  @Test("What is read can be written and read again", arguments: Templates.names)
  func roundTrip(name: String) throws {
    let template = try Templates.named(name)

    let text = try JSONText.encode(template)
    #expect(try JSONText.decode(SessionTemplate.self, from: text) == template)
    let data = try JSONEncoder().encode(template)
    #expect(try JSONDecoder().decode(SessionTemplate.self, from: data) == template)
  }

  @Test("The blank template holds nothing")
  func blank() throws {
    let blank = try Templates.named("blank")

    #expect(blank.agenda.isEmpty && blank.topics.isEmpty && blank.resources.isEmpty)
    #expect(blank.participantTypes.isEmpty && blank.aims.isEmpty)
  }
}
