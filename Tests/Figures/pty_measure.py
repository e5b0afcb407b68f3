"""Runs programs under a pseudo-terminal and measures what a person would notice of them."""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import termios
import time

ROWS, COLUMNS = 40, 120


class Screen:
    """A program behind a pseudo-terminal of 120 columns and 40 rows."""

    def __init__(self, command, environment, folder):
        self.started = time.perf_counter()
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.chdir(folder)
            os.execvpe(command[0], command, environment)

    def burst(self, quiet, patience, least=1):
        """What is written until nothing more comes for a while: bytes, and the seconds from now to the first and last."""
        begun = time.perf_counter()
        count, first, last = 0, None, None
        while True:
            now = time.perf_counter()
            wait = quiet if count >= least else patience - (now - begun)
            if wait <= 0 or now - begun > patience + quiet:
                break
            ready, _, _ = select.select([self.descriptor], [], [], wait)
            if not ready:
                if count >= least or time.perf_counter() - begun >= patience:
                    break
                continue
            try:
                data = os.read(self.descriptor, 1 << 16)
            except OSError:
                break
            if not data:
                break
            last = time.perf_counter() - begun
            first = last if first is None else first
            count += len(data)
        return count, first, last

    def write(self, text):
        os.write(self.descriptor, text)

    def memory(self):
        """Megabytes: all, of its own (heap and stacks), and of files (code)."""
        values = {}
        with open(f"/proc/{self.pid}/smaps_rollup") as lines:
            for line in lines:
                name, _, rest = line.partition(":")
                if rest.strip().endswith("kB"):
                    values[name] = int(rest.split()[0]) / 1024
        return values["Pss"], values.get("Pss_Anon", 0), values.get("Pss_File", 0)

    def switches(self):
        """How often the threads that are there gave the processor up so far."""
        switches = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            try:
                with open(f"/proc/{self.pid}/task/{thread}/status") as lines:
                    switches += sum(int(line.split()[1]) for line in lines if "ctxt_switches" in line)
            except FileNotFoundError:
                continue
        return switches

    def processor(self):
        """Milliseconds of processor time used so far, by all threads that are still there."""
        nanoseconds = 0
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            try:
                with open(f"/proc/{self.pid}/task/{thread}/schedstat") as stat:
                    nanoseconds += int(stat.read().split()[0])
            except OSError:
                pass
        return nanoseconds / 1e6

    def end(self, keys):
        for key in keys:
            try:
                os.write(self.descriptor, key)
            except OSError:
                break
            self.burst(0.02, 0.1)
        for ending in (signal.SIGTERM, signal.SIGKILL):
            for _ in range(20):
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self.descriptor)
                    return
                self.burst(0.005, 0.01)
            os.kill(self.pid, ending)
        os.waitpid(self.pid, 0)
        os.close(self.descriptor)


def median(values):
    values = [value for value in values if value is not None]
    return statistics.median(values) if values else None


def measure(screen, program, keys=10):
    """One start of a program: first frame, keys, idling, memory."""
    count, _, last = screen.burst(program.get("quiet", 0.05), 15, program.get("least", 200))
    result = {"frame": None if last is None else last * 1000, "bytes": count, "cpu": screen.processor()}
    # What the terminal was asked may still be on its way.
    screen.burst(0.2, 0.3)
    answers, sizes = [], []
    down, up = program["keys"]
    for key in [down] * (keys // 2) + [up] * (keys // 2):
        screen.write(key)
        count, first, last = screen.burst(0.03, 1.0)
        answers.append(None if last is None else last * 1000)
        sizes.append(count)
    result["key"], result["key bytes"] = median(answers), median(sizes)
    screen.burst(0.1, 0.2)
    before = screen.switches()
    time.sleep(program.get("idle", 1.0))
    result["wakes"] = (screen.switches() - before) / program.get("idle", 1.0)
    result["memory"], result["own"], result["code"] = screen.memory()
    return result
