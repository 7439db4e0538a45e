/// The text of one file an author wrote, as bytes; every place in it is a ``SourceSpan``.
package struct SourceFile: Sendable {
    /// As shown to the author: relative where it was given so.
    package let path: String
    package let bytes: [UInt8]
    /// Byte offset at which each line begins; the first is 0.
    package let lineStarts: [Int]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        lineStarts = starts
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}

/// The files of one script: itself and what it includes.
package struct SourceFiles: Sendable {
    package private(set) var files: [SourceFile] = []

    package init() {}

    package mutating func add(_ file: SourceFile) -> FileID {
        files.append(file)
        return FileID(index: Int32(files.count - 1))
    }

    package subscript(id: FileID) -> SourceFile { files[Int(id.index)] }
}

/// An index into ``SourceFiles``.
package struct FileID: Hashable, Sendable {
    package let index: Int32

    package init(index: Int32) { self.index = index }
}

/// A half-open range of UTF-8 bytes in a file.
package struct SourceSpan: Hashable, Sendable {
    package var file: FileID
    package var start: Int32
    package var end: Int32

    package init(file: FileID, start: Int, end: Int) {
        self.file = file
        self.start = Int32(start)
        self.end = Int32(end)
    }

    package var range: Range<Int> { Int(start)..<Int(end) }
}

/// A value an author wrote, and where.
package struct Located<Value> {
    package var value: Value
    package var span: SourceSpan

    package init(_ value: Value, at span: SourceSpan) {
        self.value = value
        self.span = span
    }

    package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
        Located<Other>(transform(value), at: span)
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
