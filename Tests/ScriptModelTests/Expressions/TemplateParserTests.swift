import ScriptModel
import Testing

@Suite struct TemplateParserTests {
    @Test(arguments: [
        ("Hello!", ["'Hello!'"]),
        ("", []),
        ("Hello ${name}, it is ${time(now)}.", ["'Hello '", "name", "', it is '", "(time now)", "'.'"]),
        ("${name}", ["name"]),
        ("${default(name, \"}\")}!", ["(default name \"}\")", "'!'"]),
        ("It's ${name}'s", ["'It's '", "name", "''s'"]),
        ("write $${name}", ["'write ${name}'"]),
        ("$5 or A$AP or 3 {a}", ["'$5 or A$AP or 3 {a}'"]),
        ("${a}${b}", ["a", "b"]),
    ])
    func reads(_ written: String, as expected: [String]) {
        let (segments, faults) = Written.template(written)
        #expect(segments == expected)
        #expect(faults == [])
    }

    @Test(arguments: [
        ("Hi {{ name }}!", ["values are filled in with ${…}, not with {{…}} @ {{ name }}"]),
        ("Hi $name!", ["a value to fill in needs braces @ $name"]),
        ("Hi ${name!", ["a value to fill in begins with ${ here, and no } ends it @ ${name"]),
        ("Hi ${}!", ["nothing stands between the braces of ${} @ ${}"]),
        ("Hi ${name's} and ${a = b}", ["this text is never closed @ 's", "to compare, write == instead of = @ ="]),
        ("Hi ${\"a}!", ["this text is never closed @ \"a"]),
        ("${a +} and ${b}", ["a value is missing after + @ a +"]),
    ])
    func tells(_ written: String, faults expected: [String]) {
        #expect(Written.template(written).faults == expected)
    }

    @Test func knowsPlacesBehindWideCharacters() {
        #expect(Written.template("Où êtes-vous, ${nom =}?").faults == ["to compare, write == instead of = @ ="])
    }
}
