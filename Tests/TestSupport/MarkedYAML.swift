package import ScriptDiagnostics

/// YAML with places marked in it: `goto: 1️⃣boking` is the text `goto: boking`, and 1️⃣ is the offset of its `b`.
package struct MarkedYAML {
    package let text: String
    /// Mark (`1️⃣`) to byte offset in ``text``.
    package let marks: [String: Int]

    package init(_ marked: String) {
        var text = ""
        var marks: [String: Int] = [:]
        for character in marked {
            let scalars = character.unicodeScalars
            if scalars.count == 3, scalars.last == "\u{20E3}" {
                marks[String(character)] = text.utf8.count
            } else {
                text.append(character)
            }
        }
        self.text = text
        self.marks = marks
    }

    /// The files of a script that is only this text.
    package func files(path: String = "test.yaml") -> (files: SourceFiles, id: FileID) {
        var files = SourceFiles()
        let id = files.add(SourceFile(path: path, text: text))
        return (files, id)
    }
}
