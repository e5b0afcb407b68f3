/// The permissions of new files and folders, which follow the folder that they are made in.
///
/// The owner of a folder shares it with a group by making it writable for the group or by handing its group on. There,
/// a narrow umask of one person would lock out the others, so it is overruled. Elsewhere it is respected, and in a
/// folder that everybody may write to, such as `/tmp`, as well.
package struct FilePermissions: Sendable, Hashable {
    /// Whether new files are shared with the folder's group.
    package let isShared: Bool

    /// Reads the permissions of the folder.
    package init(inFolder permissions: UInt32) {
        let handsGroupOn = permissions & 0o2000 != 0
        let isGroupWritable = permissions & 0o020 != 0
        let isWorldWritable = permissions & 0o002 != 0
        isShared = !isWorldWritable && (handsGroupOn || isGroupWritable)
    }

    /// What a new file is made with, less the umask.
    package var file: UInt32 { isShared ? 0o660 : 0o666 }

    /// What the file of a lock is made with: whoever can open it can hold it, so nobody else may.
    package var lock: UInt32 { isShared ? 0o660 : 0o600 }

    /// What a new folder is made with, less the umask.
    package var folder: UInt32 { isShared ? 0o2770 : 0o777 }
}
