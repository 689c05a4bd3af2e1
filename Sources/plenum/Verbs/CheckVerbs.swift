import SessionStore

let verifyVerb = Verb(
  name: "verify", parameters: "FOLDER",
  summary: "checks every record of the journal, and the snapshot",
  options: [], completes: .folder
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  try arguments.expect(atMost: 1)
  do throws(StoreError) {
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
  options: [
    VerbOption("yes", nil, "does not ask"),
    VerbOption(
      "forget", nil, "rewrites the journal without those whom `participant forget` forgot"),
  ], completes: .folder
) { (arguments) throws(Failure) in
  let folder = try arguments.required(0, "session folder")
  try arguments.expect(atMost: 1)
  do throws(StoreError) {
    let report = try SessionStore.verify(folder)
    if arguments.has("forget") {
      guard report.isSound else {
        for line in report.lines { Output.message(line) }
        return .badData
      }
      if !arguments.has("yes"), !isAgreedToForget(in: folder) {
        Output.message("Nothing was changed.")
        return .refused
      }
      Output.line(try SessionStore.forget(folder).message)
      return .done
    }
    guard report.isRepairable else {
      for line in report.lines { Output.line(line) }
      return report.isSound ? .done : .badData
    }
    if !arguments.has("yes"), !isAgreed(to: report, in: folder) {
      Output.message("Nothing was changed.")
      return .refused
    }
    Output.line(try SessionStore.repair(folder).message)
    return .done
  } catch {
    throw error.failure
  }
}

/// Shows what was found and asks; anything but yes is no.
private func isAgreed(to report: VerificationReport, in folder: String) -> Bool {
  for line in report.lines { Output.message(line) }
  Output.message("Set it aside in \(folder.printable)/quarantine? Type yes and Enter:")
  return readLine()?.lowercased() == "yes"
}

/// Says what forgetting takes away and asks; anything but yes is no.
private func isAgreedToForget(in folder: String) -> Bool {
  Output.message(
    "This rewrites the journal of \(folder.printable) without the people who were forgotten, and removes drafts, "
      + "exports and set-aside pieces that have their data. It cannot be undone. Type yes and Enter:"
  )
  return readLine()?.lowercased() == "yes"
}
