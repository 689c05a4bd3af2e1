/// The bindings of one mode, found by key.
public struct BindingTable<Action: Sendable>: Sendable {
  /// The bindings in the order they are shown.
  public private(set) var bindings: [Binding<Action>]
  private var places: [Key: Int] = [:]

  /// Makes a table; of two bindings with one key the earlier one has it (see ``clashes``).
  public init(_ bindings: [Binding<Action>]) {
    self.bindings = bindings
    indexKeys()
  }

  /// The binding of a key.
  public func binding(for key: Key) -> Binding<Action>? {
    places[key].map { bindings[$0] }
  }

  /// What a key means here.
  public func action(for key: Key) -> Action? {
    binding(for: key)?.action
  }

  /// The binding with an id.
  public func binding(id: String) -> Binding<Action>? {
    bindings.first { $0.id == id }
  }

  /// The keys that two bindings claim, and ids that occur twice; empty in a sound table.
  public var clashes: [BindingClash] {
    var owners: [Key: String] = [:]
    var ids: Set<String> = []
    var clashes: [BindingClash] = []
    for binding in bindings {
      if !ids.insert(binding.id).inserted { clashes.append(.sameID(binding.id)) }
      for key in binding.keys {
        if let owner = owners[key] {
          clashes.append(.sameKey(key, owner, binding.id))
        } else {
          owners[key] = binding.id
        }
      }
    }
    return clashes
  }

  /// The groups in the order of their first binding, each with its bindings.
  public var groups: [(name: String, bindings: [Binding<Action>])] {
    var names: [String] = []
    for binding in bindings where !names.contains(binding.group) { names.append(binding.group) }
    return names.map { name in (name, bindings.filter { $0.group == name }) }
  }

  /// The table with the keys of some bindings replaced.
  ///
  /// `overrides` maps an id to names of keys; an empty list takes the keys away. Ids of other tables
  /// are left alone, because one set of overrides serves every mode.
  /// - Throws: ``BindingError`` when a key name is unknown or a key would have two meanings.
  public func applying(
    overrides: [String: [String]]
  ) throws(BindingError) -> BindingTable<Action> {
    var changed = bindings
    for index in changed.indices {
      guard let names = overrides[changed[index].id] else { continue }
      var keys: [Key] = []
      for name in names {
        guard let key = Key(name: name) else {
          throw .unknownKey(name, binding: changed[index].id)
        }
        keys.append(key)
      }
      changed[index].keys = keys
    }
    let table = BindingTable(changed)
    if let clash = table.clashes.first { throw .clash(clash) }
    return table
  }

  private mutating func indexKeys() {
    for (place, binding) in bindings.enumerated() {
      for key in binding.keys where places[key] == nil { places[key] = place }
    }
  }
}
