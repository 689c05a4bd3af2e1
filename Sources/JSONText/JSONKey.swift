/// A coding key for any name or position.
struct JSONKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = "\(intValue)"
    self.intValue = intValue
  }

  /// The key under which classes keep what belongs to their superclass.
  static let `super` = JSONKey(stringValue: "super")
}
