#ifndef PLENUM_CNCURSES_SHIM_H
#define PLENUM_CNCURSES_SHIM_H

/* What Swift cannot import from curses: macros with casts or arguments, mutable globals and
   variadic functions. Each accessor is the thinnest wrapper of one of them. */

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

/* Hidden behind feature macros that a module map cannot set. */
extern int wcwidth(wchar_t character);
extern int ppoll(struct pollfd *, nfds_t, const struct timespec *, const sigset_t *);
extern int memfd_create(const char *name, unsigned int flags);
extern int pipe2(int descriptors[2], int flags);

/* Declared in <term.h>, whose macros (columns, lines, clear_screen) are best kept out. */
extern int setupterm(const char *terminal, int descriptor, int *problem);

static inline WINDOW *plenum_stdscr(void) { return stdscr; }
static inline WINDOW *plenum_curscr(void) { return curscr; }
static inline FILE *plenum_stdin(void) { return stdin; }
static inline FILE *plenum_stdout(void) { return stdout; }
static inline int plenum_colors(void) { return COLORS; }
static inline int plenum_color_pairs(void) { return COLOR_PAIRS; }

static inline unsigned int plenum_bold(void) { return A_BOLD; }
static inline unsigned int plenum_dim(void) { return A_DIM; }
static inline unsigned int plenum_underline(void) { return A_UNDERLINE; }
static inline unsigned int plenum_reverse(void) { return A_REVERSE; }

static inline int plenum_key_function(int number) { return KEY_F(number); }

static inline void plenum_size(int *height, int *width) {
  getmaxyx(stdscr, *height, *width);
}

/* Draws one cluster. `text` is a base with its marks, ended by 0; the pair goes through the
   options because the parameter for it is too small for many pairs. */
static inline int plenum_put(
    int row, int column, const wchar_t *text, unsigned int attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == ERR) return ERR;
  return mvwadd_wch(stdscr, row, column, &cell);
}

/* A terminfo string, or NULL if the terminal has none of this name. */
static inline const char *plenum_capability(const char *name) {
  char *text = tigetstr((NCURSES_CONST char *)name);
  return text == (char *)-1 ? NULL : text;
}

/* Size the terminal's driver reports now; 0 on success. */
static inline int plenum_window_size(int descriptor, int *height, int *width) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return -1;
  *height = size.ws_row;
  *width = size.ws_col;
  return 0;
}

/* Bytes waiting to be read, or -1. */
static inline int plenum_waiting_bytes(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

#endif
