import CallProgram
import ScriptDiagnostics
import ScriptModel
import ScriptRules

/// Where the states and the slots of each script stand in the one program that they make: the main script's first,
/// then those of the scripts that it runs, each once however often it is run.
struct Layout {
    /// A script of the program.
    struct Place {
        var script: Script
        var index: ScriptIndex
        /// 0 for the main script.
        var number: Int
        var firstState: Int
        var firstSlot: Int
        var firstHours: Int
        /// Before the names of its states and slots: `identify/`.
        var prefix: String
        /// From the main script's folder to its own, with a slash at the end.
        var folder: String
    }
    private(set) var places: [Place] = []
    private var byPath: [String: Int] = [:]
    private(set) var stateCount = 0

    init(_ validated: ValidatedScript) {
        add(validated.script, validated.index, prefix: "", folder: "")
        let main = validated.script.folder.count
        for run in validated.script.runs {
            guard let checked = validated.runs[run.path] else { continue }
            let path = run.path.dropFirst(main)
            let end = path.lastIndex(of: ".") ?? path.endIndex
            byPath[run.path] = places.count
            add(
                run.script, checked.index, prefix: path[..<end] + "/",
                folder: String(run.script.folder.dropFirst(main)))
        }
    }

    private mutating func add(_ script: Script, _ index: ScriptIndex, prefix: String, folder: String) {
        let slots = places.last.map { $0.firstSlot + $0.script.slots.count } ?? 0
        let hours = places.last.map { $0.firstHours + $0.script.hours.count } ?? 0
        places.append(
            Place(
                script: script, index: index, number: places.count, firstState: stateCount, firstSlot: slots,
                firstHours: hours, prefix: prefix, folder: folder))
        stateCount += script.states.count
    }

    /// The place of the script that a `run` names.
    func place(at path: String?) -> Place? { path.flatMap { byPath[$0] }.map { places[$0] } }
}
