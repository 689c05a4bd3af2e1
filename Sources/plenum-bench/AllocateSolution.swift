import BreakoutAllocation
import Glibc

/// The answer as `alloc-solution/1`.
func solutionText(_ result: AllocationResult, _ instance: AllocateInstance) -> String {
  var text = "{\"format\":\"alloc-solution/1\",\"instance\":"
  text += quoted(instance.name ?? "?") + ",\"rounds\":["
  let people = instance.participants.map { quoted($0.id) }
  for (index, row) in result.rooms.enumerated() {
    var members = [[String]](repeating: [], count: instance.rooms.count)
    for (person, room) in row.enumerated() where room >= 0 { members[room].append(people[person]) }
    if index > 0 { text += "," }
    text += "{"
    for (room, list) in members.enumerated() {
      if room > 0 { text += "," }
      text += quoted(instance.rooms[room].id) + ":[" + list.joined(separator: ",") + "]"
    }
    text += "}"
  }
  return text + "]}\n"
}

/// The answer as one group number a line, as the MDGPLIB tools read it.
func groupText(_ result: AllocationResult) -> String {
  (result.rooms.first ?? []).map { "\($0)\n" }.joined()
}

private func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" {
      out += "\\\(scalar)"
    } else if scalar.value < 32 {
      let digits = String(scalar.value, radix: 16)
      out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    } else {
      out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}

/// Says on stderr why the run did not happen.
func complain(_ message: String) {
  let line = Array((message + "\n").utf8)
  _ = write(2, line, line.count)
}

/// The bytes of a file, or `nil` when it cannot be read.
func readWholeFile(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return ferror(file) == 0 ? bytes : nil }
    bytes += buffer[..<count]
  }
}

/// Writes a whole file; `false` when any part of it failed.
func writeWholeFile(_ path: String, _ text: String) -> Bool {
  guard let file = fopen(path, "w") else { return false }
  let done = fputs(text, file) >= 0
  return fclose(file) == 0 && done
}
