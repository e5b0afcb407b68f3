#ifndef SEVENTY_CARGUMENTS_H
#define SEVENTY_CARGUMENTS_H

/// The number of words on the command line, the program's own name counted.
int seventy_argument_count(void);

/// A word of the command line by its place; a null pointer where there is none.
const char *seventy_argument(int place);

#endif
