package import ScriptDiagnostics
package import ScriptYAML

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
        return read(inclusion, path) { path in
            do { return try load(path) } catch { return nil }
        }
    }

    /// The scripts that are run, too; all share one table of files.
    private static func read(
        _ inclusion: Inclusion, _ path: String, load: (String) -> [UInt8]?
    ) -> ReadScript {
        var script = inclusion.script
        var runs = RunReader(files: script.files)
        runs.readRuns(of: &script, way: [path], load: load)
        script.files = runs.files
        script.runs = runs.scripts.map { run in
            var run = run
            run.script.files = runs.files
            return run
        }
        return ReadScript(script: script, diagnostics: inclusion.diagnostics + runs.diagnostics)
    }

    /// The keys of a script file, for the schema and the reference.
    package static var shape: MappingShape { Script.reader.shape }

    /// The keys of the language, by which broken text is understood.
    package static let keys = shape.keyTree

    /// The keys of an included file.
    package static var includedShape: MappingShape { Script.includedReader.shape }
}
