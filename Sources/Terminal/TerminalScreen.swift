import CNcurses
import ConsoleUI
import Glibc

/// The terminal while the program owns it: shows frames and reads keys.
///
/// Owned by one thread, which makes every call; only ``wakePipe`` may be used from others. The
/// library underneath is not thread-safe.
public final class TerminalScreen {
  /// Wakes ``waitForInput(also:timeoutMilliseconds:)`` from any thread.
  public let wakePipe: WakePipe
  /// Whether only ASCII is drawn, by wish or because the locale has no more.
  public let isASCII: Bool
  /// The colours in use.
  public let colourDepth: ColourDepth

  let capabilities: TerminalCapabilities
  let savedModes: termios
  let signalWatch: SignalWatch
  let inputPad: UnsafeMutablePointer<WINDOW>
  var painter: CellPainter
  var errorCapture: StandardErrorCapture
  var decoder = InputDecoder()
  var lastFrame: Frame?
  var lastTitle = ""
  var isCursorShown = false
  var isOpen = true
  var needsRedraw = false
  var pendingSize: Size?
  var lastInput = monotonicMilliseconds()

  /// Takes the terminal.
  ///
  /// Nothing is changed when it throws.
  /// - Throws: ``TerminalError`` when input or output is no terminal or the terminal is unfit.
  public static func open(options: TerminalOptions) throws(TerminalError) -> TerminalScreen {
    try TerminalScreen(options: options, capabilities: TerminalCapabilities.check())
  }

  private init(
    options: TerminalOptions, capabilities: TerminalCapabilities
  ) throws(TerminalError) {
    guard let wakePipe = WakePipe() else { throw .cannotStart(capabilities.name) }
    var modes = termios()
    tcgetattr(STDIN_FILENO, &modes)
    isASCII = options.isASCII || !Locale.useUTF8()
    signalWatch = SignalWatch()
    // The library freezes at the size these name. Telling it not to read them (`use_env`) freezes
    // the size as well, at the one the terminal has now.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    guard newterm(nil, plenum_stdout(), plenum_stdin()) != nil else {
      throw .cannotStart(capabilities.name)
    }
    // Keys are read through a pad, because reading through the screen would also refresh it.
    guard let pad = newpad(1, 1) else {
      endwin()
      throw .cannotStart(capabilities.name)
    }
    inputPad = pad
    self.wakePipe = wakePipe
    self.capabilities = capabilities
    savedModes = modes
    let hasColours = has_colors() && start_color() == OK
    let hasDefaultColours = hasColours && use_default_colors() == OK
    colourDepth = options.colour.depth(
      noColour: environment("NO_COLOR"), terminalColours: hasColours ? Int(plenum_colors()) : 0)
    painter = CellPainter(
      theme: options.theme, depth: colourDepth, isASCII: isASCII,
      hasDefaultColours: hasDefaultColours,
      canStopWrapping: plenum_capability("rmam") != nil)
    errorCapture = StandardErrorCapture()
    setUpModes()
    CrashRestore.arm(modes: modes, reset: capabilities.reset, savedError: errorCapture.saved)
    signalWatch.start(on: wakePipe)
    blockResizeSignal(true)
    send(enteringText)
  }

  deinit {
    close()
  }

  /// Rows and columns of the terminal now.
  public var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    plenum_size(&rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// The descriptor keys come from.
  public var inputDescriptor: Int32 { STDIN_FILENO }

  /// Gives the terminal back as it was; further calls do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    send(leavingText)
    if !isendwin() { endwin() }
    CrashRestore.disarm()
    var modes = savedModes
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    signalWatch.stop()
    blockResizeSignal(false)
    errorCapture.finish()
  }

  /// Sounds the terminal's bell, or flashes where it has none.
  public func ring() {
    if isOpen { beep() }
  }

  /// Puts text into the clipboard of the person's own machine, also over ssh.
  ///
  /// Returns `false` when the text is too long or the terminal is not known to take it; whether
  /// it really did, no terminal tells.
  public func copyToClipboard(_ text: String) -> Bool {
    guard isOpen, capabilities.isXtermLike, let sequence = ControlText.clipboard(text) else {
      return false
    }
    return send(sequence)
  }

  /// Settings of the library that last as long as the screen.
  private func setUpModes() {
    raw()
    noecho()
    nonl()
    keypad(inputPad, true)
    nodelay(inputPad, true)
    meta(inputPad, true)
    intrflush(inputPad, false)
    let screen = plenum_stdscr()
    scrollok(screen, false)
    // Shifting lines and cells confuses rows with wide characters.
    idlok(screen, false)
    idcok(screen, false)
    leaveok(screen, true)
    curs_set(0)
    define_key("\u{1B}[200~", KeyCode.pasteBegin)
    define_key("\u{1B}[201~", KeyCode.pasteEnd)
    if environment("ESCDELAY") == nil {
      set_escdelay(environment("SSH_TTY") == nil ? 25 : 100)
    }
  }

  var enteringText: String {
    ControlText.pasteOn + (capabilities.isXtermLike ? ControlText.titlePush : "")
  }

  var leavingText: String {
    ControlText.pasteOff + (capabilities.isXtermLike ? ControlText.titlePop : "")
  }

  /// Writes a sequence the library knows nothing of; only between its own updates.
  @discardableResult
  func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return false }
      sent += max(0, count)
    }
    return true
  }

  /// Holds the signal of a new window size back until the loop waits, or lets it come freely.
  ///
  /// Otherwise a change between reading keys and waiting would be noticed only at the next key.
  func blockResizeSignal(_ isBlocked: Bool) {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGWINCH)
    pthread_sigmask(isBlocked ? SIG_BLOCK : SIG_UNBLOCK, &set, nil)
  }
}

/// Milliseconds of a clock that nobody sets.
func monotonicMilliseconds() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}
