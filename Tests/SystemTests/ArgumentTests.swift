import System
import Testing

@Suite("The words of the command line")
struct ArgumentTests {
    @Test("They are those that the program was begun with")
    func words() { #expect(StandardStreams.arguments == Array(CommandLine.arguments.dropFirst())) }
}
