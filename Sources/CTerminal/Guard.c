#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

// A crash handler may call nothing that takes a lock or memory. So what puts the terminal back is prepared while all is
// well, and the handler only writes it, sets the terminal's settings and lets the signal do its work.

// The first are crashes; the others end a program by default, and nobody asks for them who wants it to end in peace. The
// alarm is not among them: it belongs to Signals.c, which calls `seventy_guard_restore` itself.
static const int crashes[] = {SIGSEGV, SIGILL,  SIGTRAP, SIGABRT,   SIGBUS,  SIGFPE, SIGSYS, SIGUSR1,
                              SIGUSR2, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGIO,  SIGPWR, SIGSTKFLT};
enum { crash_count = sizeof crashes / sizeof *crashes };

static struct sigaction before[crash_count];
static bool installed;
static bool chained;

static _Atomic bool armed;
static int terminal;
static struct termios settings;
static char bytes[SEVENTY_GUARD_CAPACITY];
static size_t count;

// The stack that overflowed cannot run a handler.
static char stack[64 * 1024];
static stack_t stack_before;

void seventy_guard_restore(void) {
    if (!atomic_exchange(&armed, false)) return;
    // A shell that took the terminal over has set it up for itself, and would stop us for touching it.
    if (!seventy_is_foreground(terminal)) return;
    // A terminal that takes no output now would keep a dead program waiting.
    struct pollfd descriptor = {.fd = terminal, .events = POLLOUT};
    if (poll(&descriptor, 1, 200) == 1 && !(descriptor.revents & (POLLHUP | POLLERR | POLLNVAL))) {
        // Room for one byte is not room for all of them.
        int flags = fcntl(terminal, F_GETFL);
        if (flags >= 0) fcntl(terminal, F_SETFL, flags | O_NONBLOCK);
        size_t written = 0;
        while (written < count) {
            ssize_t result = write(terminal, bytes + written, count - written);
            if (result < 0 && errno == EINTR) continue;
            if (result <= 0) break;
            written += (size_t)result;
        }
        if (flags >= 0) fcntl(terminal, F_SETFL, flags);
    }
    tcsetattr(terminal, TCSANOW, &settings);
}

static void crash(int signal, siginfo_t *information, void *context) {
    (void)context;
    seventy_guard_restore();
    struct sigaction action = {0};
    action.sa_handler = SIG_DFL;
    sigemptyset(&action.sa_mask);
    if (chained) {
        for (int index = 0; index < crash_count; index++) {
            if (crashes[index] == signal) action = before[index];
        }
    }
    sigaction(signal, &action, NULL);
    // A fault comes again by itself when the instruction is run again, and says where it was. All else is sent again;
    // it waits until this handler returns, since a signal is blocked in its own handler.
    bool repeats = information != NULL && information->si_code > 0 &&
                   (signal == SIGSEGV || signal == SIGILL || signal == SIGBUS || signal == SIGFPE);
    if (!repeats) raise(signal);
}

bool seventy_guard_arm(int descriptor, const struct termios *saved, const char *restoring, size_t length, bool chain) {
    if (length > sizeof bytes) return false;
    atomic_store(&armed, false);
    terminal = descriptor;
    settings = *saved;
    memcpy(bytes, restoring, length);
    count = length;
    chained = chain;
    if (!installed) {
        stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
        sigaltstack(&own, &stack_before);
        struct sigaction action = {0};
        action.sa_sigaction = crash;
        action.sa_flags = SA_SIGINFO | SA_ONSTACK;
        sigemptyset(&action.sa_mask);
        for (int index = 0; index < crash_count; index++) {
            // What was ignored at the start stays ignored.
            if (sigaction(crashes[index], NULL, &before[index]) == 0 && before[index].sa_handler == SIG_IGN) continue;
            sigaction(crashes[index], &action, &before[index]);
        }
        installed = true;
    }
    atomic_store(&armed, true);
    return true;
}

void seventy_guard_disarm(void) { atomic_store(&armed, false); }

void seventy_guard_close(void) {
    atomic_store(&armed, false);
    if (!installed) return;
    for (int index = 0; index < crash_count; index++) sigaction(crashes[index], &before[index], NULL);
    sigaltstack(&stack_before, NULL);
    installed = false;
}
