internal import Glibc

/// The program as it was built, run as a user runs it.
public enum BuiltProgram: Sendable {
    /// What a run left behind.
    public struct Result: Sendable {
        /// The exit status; 128 and the signal's number for a run that a signal ended.
        public let status: Int32
        /// What stands on the standard output.
        public let output: String
        /// What stands on the standard error.
        public let error: String
    }

    /// The program beside the test bundle.
    public static var path: String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
        let running = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // The bundle runs by itself or inside a helper of the toolchain, which is told where the bundle is.
        let candidates = [running] + CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
        for candidate in candidates {
            let folder = candidate.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            let path = folder.joined(separator: "/") + "/seventy"
            if unsafe access(path, X_OK) == 0 { return path }
        }
        return "seventy"
    }

    /// Runs the program to its end in an environment that holds nothing but what is given.
    public static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) -> Result {
        let folder = TemporaryFolder()
        writeFile(folder.path + "/input", input)
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, folder.path + "/input", O_RDONLY, 0)
        for (descriptor, name) in [(Int32(1), "output"), (2, "error")] {
            unsafe posix_spawn_file_actions_addopen(
                &actions, descriptor, "\(folder.path)/\(name)", O_WRONLY | O_CREAT, 0o600)
        }
        var variables = ["HOME": folder.path, "LC_ALL": "C.UTF-8", "TZ": "UTC"]
        variables.merge(environment) { $1 }
        var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
        var settings = unsafe variables.map { unsafe strdup("\($0)=\($1)") } + [nil]
        defer { unsafe (words + settings).forEach { unsafe free($0) } }
        var process = pid_t()
        let code = unsafe posix_spawn(&process, path, &actions, nil, &words, &settings)
        guard code == 0 else { return Result(status: -1, output: "", error: "cannot run \(path)") }
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return Result(
            status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
            output: readFile(folder.path + "/output") ?? "", error: readFile(folder.path + "/error") ?? "")
    }
}

/// A folder of one test, gone with its last reference.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let path: String

    /// Makes the folder.
    public init() {
        var template = Array("/tmp/seventy-test-XXXXXX".utf8CString)
        unsafe mkdtemp(&template)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(path) }

    /// A folder that lasts as long as the tests run.
    public static let ofAllTests: TemporaryFolder = {
        atexit { TemporaryFolder.remove(TemporaryFolder.ofAllTests.path) }
        return TemporaryFolder()
    }()

    /// Removes a file or a folder with all that is in it; symbolic links are not followed.
    private static func remove(_ path: String) {
        if unsafe unlink(path) == 0 { return }
        if let folder = unsafe opendir(path) {
            var names: [String] = []
            while let entry = unsafe readdir(folder) {
                let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
                }
                if name != ".", name != ".." { names.append(name) }
            }
            unsafe closedir(folder)
            for name in names { remove("\(path)/\(name)") }
        }
        unsafe rmdir(path)
    }
}
