import SessionEngine
import SessionStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

let staffVerb = Verb(
  name: "staff", parameters: "keys FOLDER",
  summary: "prints the lines of authorized_keys that let each key in as one of the staff only",
  options: [
    VerbOption(
      "key", "NAME=FILE",
      "a public key of somebody on the roster; may be repeated; else `NAME KEY` lines from stdin"),
    VerbOption("program", "PATH", "where plenum is on the machine; else this program"),
  ], completes: .word, choices: ["keys"]
) { (arguments) throws(Failure) in
  let topic = try arguments.required(0, "topic")
  guard topic == "keys" else {
    throw .usage("plenum staff knows no “\(topic)”; it knows: keys.\n\(arguments.verb.usage)")
  }
  let given = try arguments.required(1, "session folder")
  try arguments.expect(atMost: 2)
  let store = try Sessions.open(given, forReading: true)
  guard let resolved = realpath(given, nil) else {
    throw Failure(code: .noSession, message: "\(given) cannot be found: \(Files.reason(errno)).")
  }
  defer { free(resolved) }
  let folder = String(cString: resolved)
  try AuthorizedKey.check(folder, "session folder")
  let program: String
  if let path = arguments["program"] { program = path } else { program = try ownPath() }
  try AuthorizedKey.check(program, "program's path")
  guard program.hasPrefix("/") else {
    throw .usage("--program \(program) is not an absolute path.")
  }
  let keys = try staffKeys(arguments)
  try check(keys, against: store.session)
  for key in keys { Output.line(key.line(program: program, folder: folder)) }
  return .done
}

/// The keys from the files named, or from stdin.
private func staffKeys(_ arguments: VerbArguments) throws(Failure) -> [AuthorizedKey] {
  var keys: [AuthorizedKey] = []
  for value in arguments.all("key") {
    guard let equals = value.lastIndex(of: "="), equals > value.startIndex else {
      throw .usage("--key \(value) is not of the form NAME=FILE.")
    }
    let path = String(value[value.index(after: equals)...])
    for line in try keyLines(path) {
      keys.append(try AuthorizedKey(name: String(value[..<equals]), line: line))
    }
  }
  if arguments.all("key").isEmpty {
    for line in try keyLines("-") {
      // A name may have spaces: the key begins at the first word that is the kind of one.
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      let start = words.firstIndex {
        $0.hasPrefix("ssh-") || $0.hasPrefix("ecdsa-") || $0.hasPrefix("sk-")
      }
      guard let start, start > 0 else {
        throw Failure(
          code: .badData,
          message:
            "“\(line.printable.prefix(60))” is not a name and a public key: NAME ssh-ed25519 …")
      }
      let name = words[..<start].joined(separator: " ")
      keys.append(
        try AuthorizedKey(
          name: name.trimmingSpaces, line: words[start...].joined(separator: " ")))
    }
  }
  guard !keys.isEmpty else {
    throw .usage("There is no key; give --key NAME=FILE or lines on stdin.")
  }
  return keys
}

private func keyLines(_ path: String) throws(Failure) -> [String] {
  String(decoding: try Files.read(path, limit: 1 << 20), as: UTF8.self)
    .split { $0 == "\n" || $0 == "\r\n" }.map { String($0).trimmingSpaces }
    .filter { !$0.isEmpty && !$0.hasPrefix("#") }
}

/// Refuses names that are not on the roster, and one key for two people: sshd would take the first.
private func check(_ keys: [AuthorizedKey], against session: Session) throws(Failure) {
  var owners: [String: String] = [:]
  for key in keys {
    try AuthorizedKey.check(key.name, "staff name")
    guard session.staff.contains(key.name) else {
      throw Failure(
        code: .badData,
        message: "\(key.name.printable) is not on the staff roster; "
          + "`staff add \(key.name.printable) --role ROLE` puts them on it.")
    }
    if let owner = owners.updateValue(key.name, forKey: key.key) {
      throw Failure(
        code: .badData,
        message: "One key is given twice, to \(owner.printable) and to \(key.name.printable); "
          + "each key can open the session for one of them only.")
    }
  }
}

/// Where this program is.
private func ownPath() throws(Failure) -> String {
  #if canImport(Darwin)
    let path = CommandLine.arguments.first.flatMap { realpath($0, nil) }
  #else
    let path = realpath("/proc/self/exe", nil)
  #endif
  guard let path else { throw .usage("Where plenum is cannot be told; give --program PATH.") }
  defer { free(path) }
  return String(cString: path)
}
