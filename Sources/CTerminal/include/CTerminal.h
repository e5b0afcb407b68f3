#ifndef SEVENTY_CTERMINAL_H
#define SEVENTY_CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/// The most bytes that `seventy_guard_arm` takes.
#define SEVENTY_GUARD_CAPACITY 512

/// Opens the self-pipe and catches the signals that resize, suspend, continue or end the program.
///
/// Whoever is asked to end and has not closed the signals two seconds later is ended by that signal, with the terminal
/// put back: a terminal that takes no output would keep the program for ever.
///
/// A signal that was ignored at the start stays ignored (`nohup`, a job in the background of a script), except for
/// SIGWINCH and SIGCONT. Returns the end of the pipe to poll, or -1 with `errno`.
int seventy_signals_open(void);

/// Puts back what each signal did before `seventy_signals_open`, and closes the pipe.
void seventy_signals_close(void);

/// Empties the pipe and returns the signals that came since the last call: bit n for signal n.
uint64_t seventy_signals_take(void);

/// Stops this process the way SIGTSTP does by default; returns when it was continued.
///
/// Returns at once where nobody could continue it: the kernel ignores SIGTSTP for an orphaned process group.
void seventy_signals_stop(void);

/// Ends this process by a signal, so that its parent reads a truthful status. Returns only if the signal does not end
/// a process.
void seventy_signals_raise(int signal);

/// Takes note of what puts the terminal back, for the handlers of crashes, and catches crashes.
///
/// `chain` passes a crash on to the handler that was there before, such as the backtracer of the Swift runtime;
/// without it the signal does what it does by default. Returns false if there are too many bytes.
bool seventy_guard_arm(int descriptor, const struct termios *settings, const char *bytes, size_t count, bool chain);

/// Forgets what `seventy_guard_arm` noted: the terminal is as it was found. Crashes stay caught.
void seventy_guard_disarm(void);

/// Puts back what crashes did before the first `seventy_guard_arm`.
void seventy_guard_close(void);

/// Reads the size of the window; false where the terminal does not know it.
bool seventy_window_size(int descriptor, int *columns, int *rows);

/// The columns that a character takes by the locale's table, -1 if it is not known; Swift does not import wcwidth.
int seventy_wcwidth(uint32_t character);

/// Waits until this process may change the terminal without being stopped for it; signals end it meanwhile.
///
/// `gives_up` is asked again and again; NULL for somebody who never does. Returns false when it does, and where nobody
/// could bring the process to the front.
bool seventy_wait_for_foreground(int descriptor, bool (*gives_up)(void));

/// Whether a signal asked the program to end since `seventy_signals_open`.
bool seventy_signals_end(void);

/// Puts the terminal back as a crash does, where `seventy_guard_arm` noted how. May be called by handlers of signals.
void seventy_guard_restore(void);

/// Whether this process may change the terminal without being stopped by the kernel for it.
bool seventy_is_foreground(int descriptor);

#endif
