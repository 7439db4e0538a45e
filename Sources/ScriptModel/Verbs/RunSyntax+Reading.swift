import ScriptDiagnostics
import ScriptYAML

extension RunSyntax {
    static let reader = MappingReader<RunSyntax>(
        "run",
        meant: [
            "file": "script", "path": "script", "name": "script", "inputs": "with", "args": "with", "params": "with",
            "outputs": "save", "returns": "save", "result": "save",
        ],
        onTheCall: "the other script does not get it",
        [
            Key("script", \.script, .reference("the path of a script"), required: true, "The script to run."),
            Key("with", \.with, .assignments, "Values for slots of the other script that take input."),
            Key("save", \.save, .saves, "Slots of this script, each with the slot of the other that fills it."),
        ])
}

extension ValueForm where Value == RunSyntax {
    /// The keys of `run`, or the path alone.
    static var run: Self {
        let path = ValueForm<Located<String>>.reference("the path of a script, or the keys script, with and save")
        let shape = ValueShape.either([.text, .mapping(RunSyntax.reader.shape)])
        return Self(path.phrase, shape) { node, place, reading in
            var run = RunSyntax(span: place.span)
            guard case .mapping(let mapping) = node else {
                run.script = path.read(node, place, &reading)
                return run.script == nil ? nil : run
            }
            RunSyntax.reader.read(mapping, into: &run, at: place, &reading)
            return run
        }
    }
}

extension ValueForm where Value == [RunSyntax.Save] {
    fileprivate static var saves: Self {
        .named("a slot", "slots, each with a slot of the other script", values: .text) { name, node, reading in
            ValueForm<Located<String>>.reference("the name of a slot of the other script")
                .read(node, Place(name), &reading)
                .map { RunSyntax.Save(slot: name.located, from: $0) }
        }
    }
}
