package import ScriptDiagnostics
import ScriptYAML

/// A script with the faults that were found while its text was read.
package struct ReadScript: Sendable {
    package var script: Script
    package var diagnostics: [Diagnostic]

    /// The file itself first, then what it includes.
    package var files: SourceFiles { script.files }
}

/// The text of a script, and of the files it includes → ``Script``.
package enum ScriptReader {
    /// - Parameters:
    ///   - path: As shown to the author; included files are named from its folder.
    ///   - load: Gives the bytes of a file. What it throws for the script itself is thrown on; an included file that it
    ///     throws for is an author's fault.
    package static func read(path: String, load: (String) throws -> [UInt8]) rethrows -> ReadScript {
        var inclusion = Inclusion(main: SourceFile(path: path, bytes: try load(path)))
        inclusion.readAll { path in
            do { return try load(path) } catch { return nil }
        }
        return ReadScript(script: inclusion.script, diagnostics: inclusion.diagnostics)
    }

    /// The keys of a script file, for the schema and the reference.
    package static var shape: MappingShape { Script.reader.shape }

    /// The keys of an included file.
    package static var includedShape: MappingShape { Script.includedReader.shape }
}
