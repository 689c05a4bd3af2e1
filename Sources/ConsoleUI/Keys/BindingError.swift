/// Two bindings of one table that cannot be told apart.
public enum BindingClash: Hashable, Sendable {
  /// A key that two bindings, named by id, claim.
  case sameKey(Key, String, String)
  /// An id that occurs twice.
  case sameID(String)
}

/// Why the keys a user asked for cannot be used.
public enum BindingError: Error, Hashable, Sendable {
  /// No key has this name.
  case unknownKey(String, binding: String)
  /// The keys would be ambiguous.
  case clash(BindingClash)

  /// What is wrong and what to do, for the person whose configuration it is.
  public var message: String {
    switch self {
    case .unknownKey(let name, let binding):
      "There is no key called \"\(name)\" (given for \(binding)). "
        + "Keys are named like g, Enter, Ctrl-P, F5, PgUp, Space."
    case .clash(.sameKey(let key, let first, let second)):
      "\(key.name) would mean both \(first) and \(second). "
        + "Give one of them another key, or an empty list to leave it without one."
    case .clash(.sameID(let id)):
      "Two bindings are called \(id); only one can be."
    }
  }
}
