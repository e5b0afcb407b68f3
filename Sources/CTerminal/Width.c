#define _GNU_SOURCE
#include "CTerminal.h"

#include <wchar.h>

int seventy_wcwidth(uint32_t character) { return wcwidth((wchar_t)character); }
