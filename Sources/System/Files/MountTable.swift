/// The file system that a folder lies on, as the system's table of mounts tells.
package struct MountTable {
    /// The kind of the file system, such as `ext4`; `nil` where the table does not tell.
    package let kind: String?

    /// Looks a folder up by the device that it lies on.
    package init(of path: String) {
        guard let status = try? FileSystem.status(at: path),
            let bytes = try? FileSystem.contents("self/mountinfo", below: "/proc", limit: 4 << 20)
        else {
            kind = nil
            return
        }
        // The parts of a device's number, as Linux packs them.
        let major = (status.device >> 8) & 0xFFF | (status.device >> 32) & ~0xFFF
        let minor = status.device & 0xFF | (status.device >> 12) & ~0xFF
        kind = Self.kind(of: "\(major):\(minor)", in: String(decoding: bytes, as: UTF8.self))
    }

    /// Finds a device in the text of `/proc/self/mountinfo`.
    package static func kind(of device: String, in table: String) -> String? {
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: " "))
            guard words.count > 6, words[2].elementsEqual(device.utf8),
                let dash = words.firstIndex(where: { $0.elementsEqual("-".utf8) }), dash + 1 < words.count
            else { continue }
            return String(words[dash + 1])
        }
        return nil
    }

    /// Whether other machines may change files on it without notices, and locks may not hold.
    package var isRemote: Bool {
        guard let kind else { return false }
        return ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "vboxsf", "vmhgfs"]
            .contains(kind) || kind.hasPrefix("fuse")
    }
}
