#ifndef SEVENTY_CNCURSES_SHIM_H
#define SEVENTY_CNCURSES_SHIM_H

// Wide characters: without these two, ncurses hides every function that takes a cchar_t.
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1

#include <ncurses.h>
#include <term.h>

#endif
