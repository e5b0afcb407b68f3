#ifndef SEVENTY_CEMBEDDED_H
#define SEVENTY_CEMBEDDED_H

#include <stddef.h>

/// A file that travels inside the program, so that a binary copied anywhere still has its rules and themes.
typedef struct {
    /// The path below the folder it comes from, such as "Editions/2022-10.json".
    const char *name;
    const unsigned char *bytes;
    size_t length;
} cembedded_file;

/// The number of embedded files.
size_t cembedded_count(void);

/// The file at `index`, which must be below `cembedded_count()`.
const cembedded_file *cembedded_at(size_t index);

#endif
