/// A choice by one key, shown on one line.
public struct Menu: Sendable {
  /// What is being chosen.
  let title: String
  /// The keys and what each means.
  let table: BindingTable<ConsoleAction>

  init(_ title: String, _ items: [(key: Character, label: String, action: ConsoleAction)]) {
    self.title = title
    table = BindingTable(
      items.map { item in
        Binding(
          "menu.\(item.label)", keys: [.character(item.key)], short: item.label, long: item.label,
          group: title, action: item.action)
      })
  }
}
