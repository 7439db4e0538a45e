import ScriptDiagnostics
import ScriptModel
import Testing

@Suite struct ExpressionCheckerTests {
    @Test(arguments: [
        ("age", "number"),
        ("age + 1 * 2", "number"),
        ("-age", "number"),
        ("name", "text"),
        ("happy and not (age > 3)", "yes or no"),
        ("name == \"Jo\"", "yes or no"),
        ("name contains \"o\"", "yes or no"),
        ("\"o\" in name", "yes or no"),
        ("today < add_days(today, 3)", "yes or no"),
        ("call.from", "text"),
        ("call.turns", "number"),
        ("now", "moment"),
        ("time(now)", "time"),
        ("date(now) == today", "yes or no"),
        ("is_set(age)", "yes or no"),
        ("default(age, 0)", "number"),
        ("default(name, \"you\")", "text"),
        ("default(call.caller_name, \"you\")", "text"),
        ("default(number(name), 0)", "number"),
        ("open(office)", "yes or no"),
        ("round(age)", "number"),
        ("round(age, 2)", "number"),
        ("money(age, \"EUR\")", "text"),
        ("upper(name)", "text"),
    ])
    func gives(_ written: String, type: String) {
        let (found, faults) = check(written)
        #expect(found == type)
        #expect(faults == [])
    }

    @Test(arguments: [
        ("nmae", ["undefinedName(\"nmae\") @ nmae"]),
        ("call.form", ["undefinedName(\"call.form\") @ call.form"]),
        ("transfer.state", ["undefinedName(\"transfer.state\") @ transfer.state"]),
        ("secrets.KEY", ["reservedName(\"secrets.KEY\", onlyInFetch) @ secrets.KEY"]),
        ("tiem(now)", ["unknownFunction(\"tiem\") @ tiem"]),
        ("age == name", ["unequalTypes(number, text, by: \"==\") @ age == name"]),
        ("name and happy", ["wrongType(found: text, wanted: [yesNo], by: \"and\") @ name"]),
        ("name + 1", ["wrongType(found: text, wanted: [number], by: \"+\") @ name"]),
        (
            "name < \"b\"",
            [
                "wrongType(found: text, wanted: [number, date, time, moment], by: \"<\") @ name",
                "wrongType(found: text, wanted: [number, date, time, moment], by: \"<\") @ \"b\"",
            ]
        ),
        ("lower(age)", ["wrongType(found: number, wanted: [text], by: \"lower()\") @ age"]),
        ("lower()", ["wrongCount(function: \"lower\", found: 0, wanted: ClosedRange(1...1)) @ lower()"]),
        ("is_set(call.from)", ["slotExpected(function: \"is_set\", found: Optional(\"call.from\")) @ call.from"]),
        ("default(age, \"none\")", ["wrongType(found: text, wanted: [number], by: \"default()\") @ \"none\""]),
        ("open(ofice)", ["unknownHours(\"ofice\") @ ofice"]),
        ("open(\"office\")", ["hoursExpected @ \"office\""]),
        ("name[0]", ["notAList(text) @ name"]),
        // One fault is not told twice by what stands around it.
        ("nmae + 1 > 2 and happy", ["undefinedName(\"nmae\") @ nmae"]),
    ])
    func tells(_ written: String, faults expected: [String]) {
        #expect(check(written).faults == expected)
    }

    private func check(_ text: String) -> (type: String?, faults: [String]) {
        var written = Written(text)
        guard let tree = ExpressionSyntax.parse(written.scalar, in: written.file, &written.bag) else {
            return (nil, written.faults)
        }
        var checker = ExpressionChecker(slots: ["age": .number, "name": .text, "happy": .yesNo], hours: ["office"])
        let type = checker.type(of: tree)
        let faults = checker.faults.map { fault in
            var kind = "\(fault.kind)"
            for module in ["ScriptModel.ValueType.", "ScriptModel.ExpressionFault.Reserved."] {
                kind = kind.replacing(module, with: "")
            }
            return "\(kind) @ \(String(decoding: written.file.bytes[fault.span.range], as: UTF8.self))"
        }
        return (type?.name, faults)
    }
}
