internal import Glibc

/// The processors of the machine.
package enum Processors {
    /// How many work now, at least 1: as many threads have something to do at once.
    package static var online: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
