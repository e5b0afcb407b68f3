#ifndef C_COUNTED_MEMORY_H
#define C_COUNTED_MEMORY_H

/// How often memory was asked for since the program began; -1 where that is not counted, such as under a sanitizer.
long allocations_counted(void);

#endif
