import CNcurses
import ConsoleUI
import Glibc

extension TerminalScreen {
  /// Gives the terminal back, stops the program as Ctrl-Z does, and takes the terminal again when
  /// it is continued. The next frame is drawn whole, in the size the terminal then has.
  public func suspend() {
    guard isOpen else { return }
    send(leavingText)
    endwin()
    var modes = savedModes
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    var standard = sigaction()
    sigaction(SIGTSTP, &standard, nil)
    raise(SIGTSTP)
    SignalWatch.watch(SIGTSTP)
    // The continuing signal is left in the pipe; answering it twice would draw everything twice.
    for signal in wakePipe.drain() where signal != .resume && signal != .suspend {
      wakePipe.post(signal.number)
    }
    resumeAfterStop()
  }

  /// Takes the terminal again after a stop.
  func resumeAfterStop() {
    reset_prog_mode()
    adoptSize()
    send(enteringText)
    lastTitle = ""
    lastFrame = nil
    needsRedraw = true
    pendingSize = size
    // Ends the library's pause; what it draws here is drawn over by the next frame.
    clearok(plenum_curscr(), true)
    doupdate()
    curs_set(isCursorShown ? 1 : 0)
  }

  /// Learns of a new size that nobody announced, because the program was stopped meanwhile.
  private func adoptSize() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard plenum_window_size(STDOUT_FILENO, &rows, &columns) == 0, rows > 0, columns > 0 else {
      return
    }
    if is_term_resized(rows, columns) { resize_term(rows, columns) }
  }
}
