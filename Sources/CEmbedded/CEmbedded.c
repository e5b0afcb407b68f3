#include "CEmbedded.h"

// The files are bytes of the binary (C23 #embed, which clang offers in every C). A test compares this list with the
// folders, so that a new file cannot be forgotten.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char editions_2022_10[] = {
#embed "Editions/2022-10.json"
};
static const unsigned char editions_2023_06[] = {
#embed "Editions/2023-06.json"
};
static const unsigned char editions_2023_12[] = {
#embed "Editions/2023-12.json"
};
static const unsigned char editions_2026_07[] = {
#embed "Editions/2026-07.json"
};
static const unsigned char themes_dark[] = {
#embed "Themes/dark.json"
};
static const unsigned char themes_light[] = {
#embed "Themes/light.json"
};

static const cembedded_file files[] = {
    {"Editions/2022-10.json", editions_2022_10, sizeof editions_2022_10},
    {"Editions/2023-06.json", editions_2023_06, sizeof editions_2023_06},
    {"Editions/2023-12.json", editions_2023_12, sizeof editions_2023_12},
    {"Editions/2026-07.json", editions_2026_07, sizeof editions_2026_07},
    {"Themes/dark.json", themes_dark, sizeof themes_dark},
    {"Themes/light.json", themes_light, sizeof themes_light},
};

size_t cembedded_count(void) { return sizeof files / sizeof files[0]; }

const cembedded_file *cembedded_at(size_t index) { return &files[index]; }
