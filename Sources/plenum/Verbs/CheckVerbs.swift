import SessionStore

let verifyVerb = Verb(
  name: "verify", parameters: "FOLDER",
  summary: "checks every record of the journal, and the snapshot",
  options: [], completes: .folder
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  try arguments.expect(atMost: 1)
  do {
    let report = try SessionStore.verify(folder)
    for line in report.lines { Output.line(line) }
    return report.isSound ? .done : .badData
  } catch {
    throw error.failure
  }
}

let repairVerb = Verb(
  name: "repair", parameters: "FOLDER",
  summary: "sets aside what is broken in the journal, after asking",
  options: [VerbOption("yes", nil, "does not ask")], completes: .folder
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  try arguments.expect(atMost: 1)
  do {
    let report = try SessionStore.verify(folder)
    guard report.isRepairable else {
      for line in report.lines { Output.line(line) }
      return report.isSound ? .done : .badData
    }
    if !arguments.has("yes") {
      for line in report.lines { Output.message(line) }
      Output.message("Set it aside in \(folder)/quarantine? Type yes and Enter:")
      guard readLine()?.lowercased() == "yes" else {
        throw Failure(code: .refused, message: "Nothing was changed.")
      }
    }
    Output.line(try SessionStore.repair(folder).message)
    return .done
  } catch let error as StoreError {
    throw error.failure
  } catch let failure as Failure {
    throw failure
  } catch {
    return .inputOutput
  }
}
