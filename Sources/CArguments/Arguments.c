#include "CArguments.h"

#include <stddef.h>

// Swift's library asks /proc for the words of the command line, and has none where /proc is hidden. The C library hands
// them to whatever runs before `main`.
static int count;
static char **words;

__attribute__((constructor)) static void keep(int argc, char **argv) {
    count = argc;
    words = argv;
}

int seventy_argument_count(void) { return count; }

const char *seventy_argument(int place) { return place >= 0 && place < count ? words[place] : NULL; }
