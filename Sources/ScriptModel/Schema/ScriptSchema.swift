/// The JSON Schema (draft 2020-12) of scripts, for editors and other people's tools.
///
/// It is made from the tables that the readers read by. It knows the layout of a script, not its sense: whether a state
/// exists, or how many seconds the carrier allows, `callscript validate` tells.
package enum ScriptSchema {
    /// Of a script.
    package static var script: String {
        text(ScriptReader.shape, file: "callscript.schema.json", title: "A callscript script")
    }

    /// Of a file that a script includes.
    package static var included: String {
        text(
            ScriptReader.includedShape, file: "callscript.included.schema.json", title: "A file that a script includes")
    }

    /// Of another kind of file that is read by such tables.
    package static func text(_ shape: MappingShape, file: String, title: String) -> String {
        let head: [SchemaValue.Entry] = [
            .init(key: "$schema", value: .string("https://json-schema.org/draft/2020-12/schema")),
            .init(key: "$id", value: .string(file)), .init(key: "title", value: .string(title)),
        ]
        var text = ""
        SchemaValue.object(head + SchemaWriter.schema(of: shape)).write(into: &text)
        return text + "\n"
    }
}
