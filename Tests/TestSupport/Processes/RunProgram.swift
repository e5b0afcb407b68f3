import Glibc

/// What a program did that has ended.
public struct ProgramResult: Sendable, Hashable {
    /// How it ended.
    public let ending: ChildProcess.Ending
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let error: String

    /// Its exit status, 128 and the signal's number if a signal ended it, as a shell would say.
    public var status: Int32 {
        switch ending {
        case .exited(let status): status
        case .signalled(let signal): 128 + signal
        }
    }
}

/// Runs a program without a terminal and waits for its end; fails loudly if it takes longer than the deadline.
public func runProgram(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = inheritedEnvironment(),
    input: String = "", seconds: Double = 30
) throws -> ProgramResult {
    // Files take any amount of output without anyone reading along.
    let files = try (0..<3).map { _ in try temporaryFile() }
    defer { files.forEach { close($0) } }
    let bytes = Array(input.utf8)
    _ = unsafe write(files[0], bytes, bytes.count)
    lseek(files[0], 0, SEEK_SET)
    let child = try ChildProcess(
        program, arguments, environment: environment, streams: .descriptors(files[0], files[1], files[2]))
    guard let ending = attempt(seconds: seconds, { child.ending() }) else {
        child.send(signal: SIGKILL)
        _ = attempt { child.ending() }
        throw SupportFailure("\(program) \(arguments.joined(separator: " ")) has not ended after \(seconds) seconds")
    }
    return ProgramResult(ending: ending, output: contents(files[1]), error: contents(files[2]))
}

/// The environment of the tests with some values changed; `nil` takes a value away.
public func inheritedEnvironment(changing changes: [String: String?] = [:]) -> [String: String] {
    var result: [String: String] = [:]
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
        let pair = unsafe String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if pair.count == 2 { result[String(pair[0])] = String(pair[1]) }
        unsafe entry += 1
    }
    for (name, value) in changes { result[name] = value }
    return result
}

/// The path of a program that was built together with the tests.
///
/// The test target must depend on the program's target, or it may not be there.
public func builtProgram(_ name: String) throws -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // The test runner lies beside the programs, or is one of the toolchain's that was given a library beside them.
    let candidates = [own] + CommandLine.arguments
    for candidate in candidates {
        guard let slash = candidate.lastIndex(of: "/") else { continue }
        let path = "\(candidate[..<slash])/\(name)"
        if unsafe access(path, X_OK) == 0 { return path }
    }
    throw SupportFailure(
        "the program \(name) has not been built beside the tests (\(candidates.joined(separator: ", ")))")
}

private func temporaryFile() throws -> Int32 {
    var path = Array("/tmp/seventy-test-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&path)
    guard descriptor >= 0 else { throw SupportFailure("cannot make a temporary file") }
    _ = unsafe unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
}

private func contents(_ descriptor: Int32) -> String {
    lseek(descriptor, 0, SEEK_SET)
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = unsafe read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return String(decoding: result, as: UTF8.self) }
        result += buffer.prefix(count)
    }
}
