import Glibc

/// The character set the user's environment asks for.
enum Locale {
  /// Makes the C library read and write UTF-8 and returns whether that is what the user has.
  ///
  /// Only the character type is set: numbers and dates stay as they are. Where a UTF-8 locale is
  /// asked for by a name that is not installed, as is common after ssh, the neutral one serves.
  static func useUTF8() -> Bool {
    setlocale(LC_CTYPE, "")
    if isUTF8 { return true }
    let asked = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    guard let name = asked?.lowercased(), name.hasSuffix("utf-8") || name.hasSuffix("utf8") else {
      return false
    }
    setlocale(LC_CTYPE, "C.UTF-8")
    return isUTF8
  }

  private static var isUTF8: Bool {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } == "UTF-8"
  }
}
