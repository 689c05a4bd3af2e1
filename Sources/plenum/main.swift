#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// A parent that had signals blocked hands that on; a console must be able to end all the same.
var none = sigset_t()
sigemptyset(&none)
pthread_sigmask(SIG_SETMASK, &none, nil)

exit(Program.run(Array(CommandLine.arguments.dropFirst())))
