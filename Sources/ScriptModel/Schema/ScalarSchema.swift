/// Scalars as schemas. Their type is what their place asks for, so whatever a YAML reader guesses must pass: `0123` and
/// `+15551234567` as numbers, `no` and `off` as booleans.
extension SchemaValue {
    static func text(blank: Bool = false) -> SchemaValue {
        var entries: [Entry] = [.init(key: "type", value: .words(["string", "number", "boolean"]))]
        if !blank { entries.append(.init(key: "pattern", value: .string("\\S"))) }
        return .object(entries)
    }

    /// A pattern is for texts: a number that the place could have meant passes it.
    static func pattern(_ pattern: String) -> SchemaValue {
        let looksLikeNumber = ["1", "12", "0123", "+15551234567", "17:30"].contains { sample in
            (try? Regex(pattern)).map { sample.contains($0) } ?? false
        }
        let type: SchemaValue = looksLikeNumber ? .words(["string", "number"]) : .string("string")
        return ["type": type, "pattern": .string(pattern)]
    }

    static let yesNo: SchemaValue = [
        "type": .words(["boolean", "string"]),
        "pattern": .string("^([Yy]es|YES|[Nn]o|NO|[Tt]rue|TRUE|[Ff]alse|FALSE|[Oo]n|ON|[Oo]ff|OFF)$"),
    ]

    static let duration: SchemaValue = [
        "type": .words(["string", "number"]), "pattern": .string("^[0-9.]{1,9}(ms|s|m)?$"),
        "minimum": .number("0"),
    ]

    static func whole(_ range: ClosedRange<Int>) -> SchemaValue {
        var entries: [Entry] = [
            .init(key: "type", value: .words(["integer", "string"])),
            .init(key: "pattern", value: .string("^-?[0-9]{1,15}$")),
            .init(key: "minimum", value: .number("\(range.lowerBound)")),
        ]
        if range.upperBound < 1_000_000_000 {
            entries.append(.init(key: "maximum", value: .number("\(range.upperBound)")))
        }
        return .object(entries)
    }

    static func decimal(_ range: ClosedRange<Double>) -> SchemaValue {
        var entries: [Entry] = [
            .init(key: "type", value: .words(["number", "string"])),
            .init(key: "pattern", value: .string("^-?([0-9]+\\.?[0-9]*|\\.[0-9]+)$")),
        ]
        if range.lowerBound > -1e15 { entries.append(.init(key: "minimum", value: .number(range.lowerBound.plain))) }
        if range.upperBound < 1e15 { entries.append(.init(key: "maximum", value: .number(range.upperBound.plain))) }
        return .object(entries)
    }

    static func oneOf(_ words: [String]) -> SchemaValue {
        var values = words.map { SchemaValue.string($0) }
        for (value, names) in [(true, ["yes", "true", "on"]), (false, ["no", "false", "off"])]
        where words.contains(where: names.contains) {
            values.append(.bool(value))
        }
        // A word of the carrier's that is `true` is `yes` to an author.
        if words.contains("true"), !words.contains("yes") { values += [.string("yes"), .string("no")] }
        return ["enum": .array(values)]
    }
}
