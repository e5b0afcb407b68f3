/// What tells one state of a file from another: whoever changes it changes this.
package struct FileMark: Sendable, Hashable {
    /// The file system and the file in it.
    package let device, inode: UInt64
    /// The bytes.
    package let size: Int
    /// When the contents, and when anything of the file last changed, in nanoseconds since 1970.
    package let modified, changed: Int

    /// Makes a mark of its parts.
    package init(device: UInt64, inode: UInt64, size: Int, modified: Int, changed: Int) {
        (self.device, self.inode, self.size) = (device, inode, size)
        (self.modified, self.changed) = (modified, changed)
    }

    /// The mark of a file as it is.
    package init(_ status: FileStatus) {
        self.init(
            device: status.device, inode: status.inode, size: status.size, modified: status.modified,
            changed: status.changed)
    }
}
