import CNcurses
import ConsoleUI

extension TerminalScreen {
  /// Shows a frame: what differs from the last one is drawn and sent in one go.
  ///
  /// A frame made for another size is shown as far as it fits.
  public func present(_ frame: Frame) {
    guard isOpen else { return }
    let screen = plenum_stdscr()
    if needsRedraw || lastFrame?.gridSize != frame.gridSize {
      werase(screen)
      lastFrame = nil
    }
    if needsRedraw {
      clearok(plenum_curscr(), true)
      needsRedraw = false
    }
    let size = size
    frame.forEachChange(since: lastFrame) { painter.paint($0, on: size) }
    place(frame.cursor)
    wnoutrefresh(screen)
    doupdate()
    showTitle(frame.title)
    lastFrame = frame
  }

  /// Draws everything anew at the next frame, as after another program wrote over the screen.
  public func redrawEverything() {
    needsRedraw = true
  }

  /// Moves the cursor there, or hides it.
  private func place(_ cursor: Position?) {
    let screen = plenum_stdscr()
    // A hidden cursor may stay wherever drawing ended, which saves the bytes to move it.
    leaveok(screen, cursor == nil)
    if let cursor { wmove(screen, Int32(cursor.row), Int32(cursor.column)) }
    if isCursorShown != (cursor != nil) {
      isCursorShown = cursor != nil
      curs_set(isCursorShown ? 1 : 0)
    }
  }

  private func showTitle(_ title: String) {
    guard title != lastTitle else { return }
    lastTitle = title
    if capabilities.isXtermLike { send(ControlText.title(title)) }
  }
}
