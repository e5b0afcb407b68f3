#ifndef SEVENTY_CNCURSES_SHIM_H
#define SEVENTY_CNCURSES_SHIM_H

// Wide characters: without these two, ncurses hides every function that takes a cchar_t.
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1

#include <ncurses.h>
#include <stdio.h>
#include <term.h>

// What Swift cannot import: global variables (a concurrency error), function-like macros, casts in macros.

static inline SCREEN *seventy_newterm(const char *name) { return newterm(name, stdout, stdin); }
static inline WINDOW *seventy_stdscr(void) { return stdscr; }
static inline WINDOW *seventy_curscr(void) { return curscr; }
static inline int seventy_colors(void) { return COLORS; }
static inline int seventy_color_pairs(void) { return COLOR_PAIRS; }
static inline int seventy_rows(void) { return getmaxy(stdscr); }
static inline int seventy_columns(void) { return getmaxx(stdscr); }

static inline attr_t seventy_bold(void) { return A_BOLD; }
static inline attr_t seventy_dim(void) { return A_DIM; }
static inline attr_t seventy_underline(void) { return A_UNDERLINE; }
static inline attr_t seventy_reverse(void) { return A_REVERSE; }
static inline attr_t seventy_italic(void) { return A_ITALIC; }

/// One screen cell; `pair` may be larger than a short, which only the last argument of setcchar can say.
static inline int seventy_setcchar(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
    return setcchar(cell, text, attributes, 0, &pair);
}

/// A capability of the current terminal description; NULL where there is none (tigetstr says -1 for "no such name").
static inline const char *seventy_tigetstr(const char *name) {
    char *value = tigetstr(name);
    return value == (char *)-1 ? (const char *)0 : value;
}

/// A capability with a number put into it; it holds until the next call.
static inline const char *seventy_tiparm(const char *capability, int number) { return tiparm(capability, number); }

/// What the mouse did, in the few words that the program has for it.
enum seventy_mouse { SEVENTY_MOUSE_NOTHING, SEVENTY_MOUSE_CLICK, SEVENTY_MOUSE_UP, SEVENTY_MOUSE_DOWN };

static inline mmask_t seventy_mouse_mask(void) { return BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED; }

/// Takes one mouse event from the queue of ncurses.
static inline enum seventy_mouse seventy_getmouse(int *column, int *row) {
    MEVENT event;
    if (getmouse(&event) != OK) return SEVENTY_MOUSE_NOTHING;
    *column = event.x;
    *row = event.y;
    if (event.bstate & BUTTON1_PRESSED) return SEVENTY_MOUSE_CLICK;
    if (event.bstate & BUTTON4_PRESSED) return SEVENTY_MOUSE_UP;
    if (event.bstate & BUTTON5_PRESSED) return SEVENTY_MOUSE_DOWN;
    return SEVENTY_MOUSE_NOTHING;
}

#endif
