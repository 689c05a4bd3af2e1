/// Splits a line into words as a shell would, without a shell's substitutions.
///
/// White space separates words. Inside "…" the escapes \" \\ \n \t count; inside '…' nothing does.
enum Tokenizer {
  static func words(of line: String) throws(CommandSyntaxError) -> [String] {
    try pieces(of: line, isComplete: true).words
  }

  /// The words, and whether the last one is still being typed (no space or quote ended it).
  static func pieces(
    of line: String, isComplete: Bool
  ) throws(CommandSyntaxError) -> (words: [String], isLastOpen: Bool) {
    var words: [String] = []
    var word = ""
    var isInWord = false
    var quote: Character?
    var characters = line.makeIterator()
    while let character = characters.next() {
      if let open = quote {
        if character == open {
          quote = nil
        } else if character == "\\", open == "\"" {
          switch characters.next() {
          case "n"?: word.append("\n")
          case "t"?: word.append("\t")
          case let other?: word.append(other)
          case nil: word.append("\\")
          }
        } else {
          word.append(character)
        }
      } else if character == "\"" || character == "'" && !isInWord {
        // An apostrophe inside a word is an apostrophe: l'Assemblée.
        quote = character
        isInWord = true
      } else if character.isWhitespace {
        if isInWord { words.append(word) }
        word = ""
        isInWord = false
      } else {
        word.append(character)
        isInWord = true
      }
    }
    if quote != nil, isComplete { throw .unclosedQuote }
    if isInWord { words.append(word) }
    return (words, isInWord)
  }
}
