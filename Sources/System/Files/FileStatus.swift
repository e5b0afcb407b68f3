internal import Glibc

/// What `stat` tells of a file.
package struct FileStatus: Sendable, Hashable {
    package let mode: UInt32
    package let size: Int
    package let group: UInt32
    package let owner: UInt32
    package let links: Int
    package let inode: UInt64
    package let device: UInt64
    /// When the contents last changed, in nanoseconds since 1970.
    package let modified: Int
    /// When anything of the file last changed, its name and its rights included, in nanoseconds since 1970.
    package let changed: Int

    package var isRegular: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }
    package var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }
    package var isLink: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFLNK) }
    package var isPipe: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFIFO) }
    package var permissions: UInt32 { mode & 0o7777 }

    init(_ status: stat) {
        mode = UInt32(status.st_mode)
        size = Int(status.st_size)
        group = UInt32(status.st_gid)
        owner = UInt32(status.st_uid)
        links = Int(status.st_nlink)
        inode = UInt64(status.st_ino)
        device = UInt64(status.st_dev)
        modified = Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
        changed = Int(status.st_ctim.tv_sec) &* 1_000_000_000 &+ Int(status.st_ctim.tv_nsec)
    }

    /// What the file is, in words.
    package var kind: String {
        switch mode & UInt32(S_IFMT) {
        case UInt32(S_IFREG): "a file"
        case UInt32(S_IFDIR): "a folder"
        case UInt32(S_IFLNK): "a link"
        case UInt32(S_IFIFO): "a pipe"
        case UInt32(S_IFSOCK): "a socket"
        default: "a device"
        }
    }
}
