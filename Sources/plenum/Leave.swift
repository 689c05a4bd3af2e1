#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Ends the program with a code of its own.
func leaveProgram(_ code: Int32) -> Never { exit(code) }
