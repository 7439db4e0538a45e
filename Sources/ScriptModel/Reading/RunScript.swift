package import ScriptDiagnostics

/// A script that another one runs.
package struct RunScript: Sendable {
    /// As it was loaded: the key by which `run` finds it.
    package var path: String
    package var script: Script
    /// Something in it could not be read.
    package var isFaulty: Bool
}

/// A `run` that leads to no script.
package struct RunFault: Sendable {
    package enum Kind: Hashable, Sendable {
        /// There is no such file.
        case missing
        /// It is not in the folder of the script.
        case outside
        /// The scripts that run each other in a circle, the first one again at the end.
        case circle([String])
    }
    package var kind: Kind
    /// As written.
    package var path: Located<String>
    /// Scripts that lie there, for one that is nearly called so.
    package var script: String
}

extension Script {
    /// The folder of the script's own file, with its slash; empty for the working folder.
    package var folder: Substring {
        guard let path = files.files.isEmpty ? nil : Optional(files[span.file].path) else { return "" }
        return Self.folder(of: path)
    }

    static func folder(of path: String) -> Substring {
        let end = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
        return path[..<(end ?? path.startIndex)]
    }

    /// The path under which what a `run` names was loaded; nil when it leads out of the script's folder.
    package func path(of run: RunSyntax) -> String? {
        run.script.flatMap { Inclusion.normalized($0.value) }.map { folder + $0 }
    }
}

/// Reads what a script runs, each script once.
struct RunReader {
    private(set) var files: SourceFiles
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var scripts: [RunScript] = []
    private var read: Set<String> = []

    init(files: SourceFiles) { self.files = files }

    /// `way` leads from the first script to this one.
    mutating func readRuns(of script: inout Script, way: [String], load: (String) -> [UInt8]?) {
        var seen: Set<String> = []
        for state in script.states {
            guard let run = state.run, let name = run.script else { continue }
            guard let path = script.path(of: run) else {
                script.runFaults.append(RunFault(kind: .outside, path: name, script: name.value))
                continue
            }
            if let start = way.firstIndex(of: path) {
                script.runFaults.append(RunFault(kind: .circle(way[start...] + [path]), path: name, script: path))
                continue
            }
            if read.contains(path) { continue }
            guard seen.insert(path).inserted, let bytes = load(path) else {
                script.runFaults.append(RunFault(kind: .missing, path: name, script: path))
                continue
            }
            var inclusion = Inclusion(main: SourceFile(path: path, bytes: bytes), files: files)
            inclusion.readAll(load: load)
            files = inclusion.script.files
            diagnostics += inclusion.diagnostics
            var other = inclusion.script
            readRuns(of: &other, way: way + [path], load: load)
            let isFaulty = inclusion.diagnostics.contains { $0.severity == .error }
            scripts.append(RunScript(path: path, script: other, isFaulty: isFaulty))
            read.insert(path)
        }
    }
}
