@testable import JSONTree

/// Reads a document, and writes and reads it again.
func fuzzJSON(_ bytes: [UInt8]) {
    let (mended, faults) = JSONNode.parseMending(bytes, comments: true)
    read(faults)
    do {
        let node = try JSONNode.parse(bytes, comments: true)
        expect(faults.isEmpty && mended == node, "there is nothing to mend in a sound text")
    } catch {
        expect(!faults.isEmpty, "what is not sound has faults")
    }
    guard let node = document(bytes) else { return }
    expect(document(Array(node.compact.utf8)) == node, "one line says the same")
    _ = node.setting(["a", "b"], to: 1).value(at: ["a", "b"])
}

/// The document that the bytes spell, which is the same after it was written and read; `nil` for none.
func document(_ bytes: [UInt8]) -> JSONNode? {
    do throws(JSONSyntaxError) {
        let node = try JSONNode.parse(bytes)
        let text = node.formatted()
        guard let again = try? JSONNode.parse(Array(text.utf8)) else {
            expect(false, "what was written can be read")
            return nil
        }
        expect(again == node, "what was written says the same")
        expect(again.formatted() == text, "what was written is written the same again")
        return node
    } catch {
        expect(!error.faults.isEmpty, "a refusal has a reason")
        read(error.faults)
        return nil
    }
}

/// Looks at faults as people would see them.
func read(_ faults: [JSONFault]) {
    for fault in faults.prefix(20) { expect(!fault.description.isEmpty, "a fault has words") }
}
