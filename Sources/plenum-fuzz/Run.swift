#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// Two programs in one. Built plainly it feeds the files that are named to a reader, for looking into a finding. Built
// with `swift build --product plenum-fuzz --scratch-path .build/fuzz -Xswiftc -sanitize=fuzzer,address -Xswiftc
// -DFUZZING` it is libFuzzer's: `plenum-fuzz attendance -runs=1000000 FOLDER` makes inputs up from the seeds in FOLDER,
// which `plenum-fuzz attendance --seeds FOLDER` writes.

/// Runs the program with its words; the exit code.
func run(_ words: [String], fuzz: (Reader) -> Int32) -> Int32 {
  guard words.count > 1, let reader = Reader(rawValue: words[1]) else {
    let names = Reader.allCases.map(\.rawValue).joined(separator: " | ")
    print("plenum-fuzz \(names) [--seeds FOLDER | FILE…]")
    return 64
  }
  if words.count == 4, words[2] == "--seeds" {
    for (index, seed) in reader.seeds.enumerated() {
      write(seed, to: "\(words[3])/\(reader.rawValue)-\(index)")
    }
    return 0
  }
  return fuzz(reader)
}

/// Writes a seed; a folder that is not there shows itself when the fuzzer finds it empty.
private func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "w") else { return }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}

#if FUZZING
  /// Which reader the inputs go to; set once, before libFuzzer begins.
  private nonisolated(unsafe) var chosen = Reader.attendance

  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ feed: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32

  /// What the rest of libFuzzer is linked against, although the driver is given the same.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> Int32 {
    chosen.feed(Array(UnsafeBufferPointer(start: bytes, count: length)))
    return 0
  }

  /// The entry that the package manager names; libFuzzer has a `main` of its own, which this one goes before.
  @_cdecl("plenum_fuzz_main")
  public func fuzzMain(
    _ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  ) -> Int32 {
    let texts = (0..<Int(count)).compactMap { words?[$0].map { String(cString: $0) } }
    return run(texts) { reader in
      chosen = reader
      // The reader's name is no word of libFuzzer's.
      for index in 1..<Int(count) { words?[index] = words?[index + 1] }
      var (rest, list) = (count - 1, words)
      return runDriver(&rest, &list) { testOneInput($0, $1) }
    }
  }
#else
  @main
  struct Replay {
    static func main() {
      let code = run(CommandLine.arguments) { reader in
        for path in CommandLine.arguments.dropFirst(2) {
          guard let file = fopen(path, "r") else {
            print("\(path) cannot be read.")
            return 74
          }
          var bytes: [UInt8] = []
          var buffer = [UInt8](repeating: 0, count: 1 << 16)
          while case let length = fread(&buffer, 1, buffer.count, file), length > 0 {
            bytes += buffer[..<length]
          }
          fclose(file)
          reader.carryOut(bytes)
          print("\(path): \(bytes.count) bytes, no finding")
        }
        return 0
      }
      exit(code)
    }
  }
#endif
