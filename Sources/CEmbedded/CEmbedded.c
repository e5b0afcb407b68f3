#include "CEmbedded.h"

// The bytes come from the files themselves, so a changed rule needs no Swift; the symbolic links beside this file keep
// one source for each.
// #embed is C23; the compiler has it in every mode and warns.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char edition_2022_10[] = {
#embed "Editions/2022-10.json"
};
static const unsigned char edition_2023_06[] = {
#embed "Editions/2023-06.json"
};
static const unsigned char edition_2023_12[] = {
#embed "Editions/2023-12.json"
};
static const unsigned char edition_2026_07[] = {
#embed "Editions/2026-07.json"
};

static const cembedded_file files[] = {
    {"Editions/2022-10.json", edition_2022_10, sizeof edition_2022_10},
    {"Editions/2023-06.json", edition_2023_06, sizeof edition_2023_06},
    {"Editions/2023-12.json", edition_2023_12, sizeof edition_2023_12},
    {"Editions/2026-07.json", edition_2026_07, sizeof edition_2026_07},
};

size_t cembedded_count(void) { return sizeof files / sizeof files[0]; }
const cembedded_file *cembedded_at(size_t index) { return &files[index]; }
