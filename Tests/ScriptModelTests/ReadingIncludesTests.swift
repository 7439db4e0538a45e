import ScriptDiagnostics
import ScriptModel
import Testing

/// Files that join a script.
@Suite struct ReadingIncludesTests {
    @Test func bringTheirParts() {
        let read = read(
            script("include: [parts/./intents.yaml, farewell.yml]"),
            including: [
                "scripts/parts/intents.yaml":
                    "include: ../prompts.yaml\nintents: {leak: a leak}\nslots: {age: number}\n",
                "scripts/prompts.yaml": "prompts: {closed: We are closed.}\nhours: {desk: {mon: 09:00-17:00}}\n",
                "scripts/farewell.yml": "include: prompts.yaml\nstates: {bye: {say: Goodbye., goto: hangup}}\n",
            ])
        let script = read.script
        #expect(
            read.printed == """
                include-outside scripts/parts/intents.yaml:1:10 `../prompts.yaml`: \
                "../prompts.yaml" is outside the folder of the script
                  ^ name a file in the script's folder, or below it
                """)
        #expect(script.intents.map(\.name.value) == ["leak"])
        #expect(script.states.map(\.name.value) == ["greeting", "bye"])
        #expect(script.prompts.map(\.name.value) == ["closed"])
        #expect(script.hours.map(\.name.value) == ["desk"])
        #expect(script.files.files.map(\.path).count == 4)
        #expect(script.states[1].name.span.file.index == 2)
    }

    @Test func aMissingFileIsOneFinding() {
        let read = read("callscript: 1\nstart: bye\ninclude: parts.yaml\n")
        #expect(
            read.printed == """
                include-missing 3:10 `parts.yaml`: the included file "parts.yaml" cannot be read
                  ^ its place is counted from the script's folder
                """)
        #expect(read.script.unread.hasLostFile)
    }

    @Test(arguments: ["../a.yaml", "/etc/a.yaml", "a/../../b.yaml", "https://example.com/a.yaml"])
    func outsideIsNotRead(path: String) {
        let read = read(script("include: \(path)"), including: ["scripts/\(path)": "states: {}"])
        #expect(read.diagnostics.map(\.id) == [.includeOutside])
    }

    @Test func aCircleIsShown() {
        let read = read(
            script("include: a.yaml"),
            including: ["scripts/a.yaml": "include: b.yaml", "scripts/b.yaml": "include: [a.yaml, test.yaml]"])
        #expect(
            read.printed == """
                circular-include scripts/b.yaml:1:11 `a.yaml`: the files include each other in a circle: \
                a.yaml → b.yaml → a.yaml
                  ^ remove this line
                circular-include scripts/b.yaml:1:19 `test.yaml`: the files include each other in a circle: \
                test.yaml → a.yaml → b.yaml → test.yaml
                  ^ remove this line
                """)
    }

    @Test func aNameDefinedTwiceShowsBothPlaces() {
        let read = read(
            script("include: [a.yaml, b.yaml]\nintents: {leak: a leak}"),
            including: [
                "scripts/a.yaml": "states: {greeting: {goto: hangup}}\nslots: {leak: text}\n",
                "scripts/b.yaml": "slots: {leak: text}",
            ])
        #expect(
            read.printed == """
                duplicate-definition scripts/a.yaml:1:10 `greeting`: the state "greeting" is defined twice
                  ^ rename one of them, or remove it
                  see 6:3 `greeting`: first defined here
                duplicate-definition scripts/b.yaml:1:9 `leak`: the slot "leak" is defined twice
                  ^ rename one of them, or remove it
                  see scripts/a.yaml:2:9 `leak`: first defined here
                """)
        #expect(read.script.states.count == 1)
    }

    @Test func otherKeysStandInTheMainFile() {
        let read = read(
            script("include: a.yaml"), including: ["scripts/a.yaml": "start: greeting\nstats: {}\n"])
        #expect(
            read.printed == """
                unknown-key scripts/a.yaml:1:1 `start`: "start" is not a key of an included file: \
                it stands in the main file
                unknown-key scripts/a.yaml:2:1 `stats`: an included file has no key "stats"
                  ^ did you mean "states"?
                  fix (unsafe): replace "stats" with "states"
                """)
    }

    @Test func theScriptItselfUnreadableIsTheCallersAffair() {
        #expect(throws: NoSuchFile.self) {
            try ScriptReader.read(path: "a.yaml") { _ in throw NoSuchFile() }
        }
    }
}
