internal import ArgumentParser

struct PartnerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "partner")
}
