#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

// The handler sets a bit and writes a byte. The bit is what counts: a full pipe loses no signal.

static const int caught[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGINT, SIGHUP, SIGQUIT};
enum { caught_count = sizeof caught / sizeof *caught };

static struct sigaction before[caught_count];
static bool replaced[caught_count];
static _Atomic uint64_t pending;
// The signals that asked the program to end, taken or not.
static _Atomic uint64_t ending;
static struct sigaction alarm_before;
static _Atomic int write_end = -1;
static int read_end = -1;

// How many seconds a program has to end in peace: to keep what is unsaved and to put the terminal back.
enum { patience = 2 };

static const int endings[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT};

static struct sigaction make_default(int signal);

// A terminal that takes no output keeps whoever writes to it for ever, and a long piece of work keeps whoever does it.
// What is unsaved was written down at each key, so there is nothing to wait for.
static void run_out(int signal) {
    uint64_t asked = atomic_load(&ending);
    int last = signal;
    for (int index = 3; index >= 0; index--) {
        if (asked & (UINT64_C(1) << endings[index])) last = endings[index];
    }
    seventy_guard_restore();
    make_default(last);
    raise(last);
}

static void note(int signal) {
    int saved = errno;
    atomic_fetch_or(&pending, UINT64_C(1) << signal);
    if (signal == SIGTERM || signal == SIGINT || signal == SIGHUP || signal == SIGQUIT) {
        if (atomic_fetch_or(&ending, UINT64_C(1) << signal) == 0) alarm(patience);
    }
    int descriptor = atomic_load(&write_end);
    if (descriptor >= 0) {
        ssize_t ignored = write(descriptor, "", 1);
        (void)ignored;
    }
    errno = saved;
}

int seventy_signals_open(void) {
    int ends[2];
    if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
    read_end = ends[0];
    atomic_store(&pending, 0);
    atomic_store(&ending, 0);
    atomic_store(&write_end, ends[1]);

    struct sigaction action = {0};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART | SA_ONSTACK;
    sigfillset(&action.sa_mask);
    for (int index = 0; index < caught_count; index++) {
        int signal = caught[index];
        if (sigaction(signal, NULL, &before[index]) != 0) continue;
        if (before[index].sa_handler == SIG_IGN && signal != SIGWINCH && signal != SIGCONT) continue;
        replaced[index] = sigaction(signal, &action, NULL) == 0;
    }
    action.sa_handler = run_out;
    sigaction(SIGALRM, &action, &alarm_before);
    return read_end;
}

void seventy_signals_close(void) {
    if (read_end >= 0) {
        alarm(0);
        sigaction(SIGALRM, &alarm_before, NULL);
    }
    for (int index = 0; index < caught_count; index++) {
        if (replaced[index]) sigaction(caught[index], &before[index], NULL);
        replaced[index] = false;
    }
    int descriptor = atomic_exchange(&write_end, -1);
    if (descriptor >= 0) close(descriptor);
    if (read_end >= 0) close(read_end);
    read_end = -1;
}

uint64_t seventy_signals_take(void) {
    char bytes[64];
    while (read_end >= 0 && read(read_end, bytes, sizeof bytes) > 0) {
    }
    return atomic_exchange(&pending, 0);
}

/// Gives a signal its default meaning and lets it through; returns what it did before.
static struct sigaction make_default(int signal) {
    struct sigaction action = {0}, old = {0};
    action.sa_handler = SIG_DFL;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, &old);
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, signal);
    pthread_sigmask(SIG_UNBLOCK, &one, NULL);
    return old;
}

void seventy_signals_stop(void) {
    struct sigaction old = make_default(SIGTSTP);
    raise(SIGTSTP);
    sigaction(SIGTSTP, &old, NULL);
}

bool seventy_wait_for_foreground(int descriptor, bool (*gives_up)(void)) {
    // Whoever touches the terminal from the background is stopped, and a stopped program does not hear that it is to end
    // until somebody continues it.
    if (seventy_is_foreground(descriptor)) return true;
    // Before signals are caught, what the language's runtime does at SIGQUIT stands: it writes a backtrace, for which it
    // may wait for the terminal as well. Whoever asks a program in the background to end wants it to end.
    struct sigaction quit = {0};
    bool is_mine = gives_up == NULL && sigaction(SIGQUIT, NULL, &quit) == 0 && quit.sa_handler != SIG_IGN;
    if (is_mine) make_default(SIGQUIT);
    bool is_front = true;
    while (is_front && !seventy_is_foreground(descriptor)) {
        if (gives_up != NULL && gives_up()) is_front = false;
        // Whoever started it has gone, and nobody else can bring it to the front.
        if (getppid() == 1) is_front = false;
        struct timespec pause = {.tv_nsec = 50 * 1000 * 1000};
        if (is_front) nanosleep(&pause, NULL);
    }
    if (is_mine) sigaction(SIGQUIT, &quit, NULL);
    return is_front;
}

bool seventy_signals_end(void) { return atomic_load(&ending) != 0; }

void seventy_signals_raise(int signal) {
    make_default(signal);
    raise(signal);
}

// Rows and columns beyond this are nobody's to see, and ncurses counts them in 16 bits.
enum { LARGEST_WINDOW = 4096 };

static int seen_of(int length) { return length < LARGEST_WINDOW ? length : LARGEST_WINDOW; }

bool seventy_window_size(int descriptor, int *columns, int *rows) {
    struct winsize size = {0};
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
    *columns = seen_of(size.ws_col);
    *rows = seen_of(size.ws_row);
    return true;
}

bool seventy_is_foreground(int descriptor) {
    pid_t group = tcgetpgrp(descriptor);
    // Without a group the terminal is not ours to be stopped for, or it is gone.
    return group < 0 || group == getpgrp();
}
