import Glibc

/// The parser that the variable `PARSER` names.
private let parser = parsers.first { $0.name == wished }

private let wished = unsafe getenv("PARSER").map { unsafe String(cString: $0) } ?? "list"

/// Called by libFuzzer once; `PARSER=list` prints the names instead, so that a script needs no list of its own.
@_cdecl("LLVMFuzzerInitialize")
public func begin(_ count: UnsafePointer<CInt>?, _ words: UnsafeRawPointer?) -> CInt {
    let isKnown = parsers.contains { $0.name == wished }
    guard !isKnown else { return 0 }
    if wished != "list" { print("There is no parser '\(wished)'. These are there:") }
    for parser in parsers { print(parser.name) }
    fflush(nil)
    // An ordinary exit looks like a crash to libFuzzer.
    _exit(wished == "list" ? 0 : 64)
}

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    parser?.run(unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

/// Ends the program for a property that does not hold, so that libFuzzer keeps the input.
func expect(_ holds: Bool, _ property: @autoclosure () -> String) {
    if !holds { fatalError("Does not hold: \(property())") }
}
