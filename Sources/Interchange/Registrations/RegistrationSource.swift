/// The tools whose registration lists are told apart by their headers; any other list is plain.
public enum RegistrationSource: String, CaseIterable, Equatable, Sendable {
  case plain = "registrations"
  case microsoftForms = "ms-forms"
  case googleForms = "google-forms"
  case eventbrite
  case pretix
  case indico
  case zoomRegistration = "zoom-registration"
  case vCard = "vcard"

  /// Tells the tool by the folded headings.
  init(headings words: [String]) {
    let known = Set(words)
    func has(_ names: String...) -> Bool { names.allSatisfy(known.contains) }
    if has("registration time", "approval status") {
      self = .zoomRegistration
    } else if has("start time", "completion time") {
      self = .microsoftForms
    } else if words.first == "timestamp" {
      self = .googleForms
    } else if has("order number") && (has("ticket type") || has("attendee number")) {
      self = .eventbrite
    } else if has("order code") && (has("product") || has("attendee name") || has("secret")) {
      self = .pretix
    } else if words.first == "id",
      has("registration state") || has("registration date") || has("modification date")
    {
      self = .indico
    } else {
      self = .plain
    }
  }

  /// The columns in which the tool keeps its own books; they say nothing about the person.
  var bookkeeping: Set<String> {
    switch self {
    case .plain, .vCard: []
    case .microsoftForms:
      [
        "id", "start time", "completion time", "last modified time", "total points",
        "quiz feedback",
      ]
    case .googleForms: ["timestamp", "score"]
    case .eventbrite:
      [
        "order date", "price tier", "currency", "total paid", "fees paid", "eventbrite fees",
        "eventbrite payment processing",
      ]
    case .pretix: ["price", "order date", "automatically checked in", "requires special attention"]
    case .indico: ["id", "registration date", "modification date", "created by", "price"]
    case .zoomRegistration: ["registration time"]
    }
  }
}
