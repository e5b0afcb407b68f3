#include "CEmbedded.h"

static const cembedded_file files[] = {
    {0, 0, 0},
};
size_t cembedded_count(void) { return 0; }
const cembedded_file *cembedded_at(size_t index) { return &files[index]; }
