import Testing

/// A name that is misspelt where it is used is told there, and not as one that nothing uses.
@Suite struct UnusedNameTests {
    private static func script(_ head: String, _ greeting: String) -> String {
        """
        callscript: 1
        name: clinic
        timezone: America/New_York
        start: greeting
        give_up: farewell
        \(head)
        states:
          greeting:
            \(greeting.replacing("\n", with: "\n    "))
          farewell:
            say: Goodbye.
            goto: hangup
        """
    }

    private static let office = "hours: {office: {mon-fri: 09:00-17:00}}"
    private static let address = "prompts: {address: We are at 12 Harbor Street.}"
    private static let billing = "intents: {billing: [my bill, pay a bill]}"
    private static let movies = "slots: {movies: {type: list, of: text, default: [Alien, Heat]}}"

    @Test(arguments: [
        (
            script("slots: {name: {type: text, input: required}}", "say: Hello ${nmae}.\ngoto: farewell"),
            "undefined-name: nothing is called \"nmae\" @ nmae"
        ),
        (
            script("slots: {name: text}", "say: What is your name?\nask: nmae\ngoto: farewell"),
            "unknown-slot: no slot is called \"nmae\" @ nmae"
        ),
        (
            script("slots: {count: {type: number, default: 0}}", "set: {cuont: 1}\nsay: Hello.\ngoto: farewell"),
            "unknown-slot: no slot is called \"cuont\" @ cuont"
        ),
        (
            script(movies, "say: [{each: movie in movis, say: \"${movie}.\"}]\ngoto: farewell"),
            "undefined-name: nothing is called \"movis\" @ movis"
        ),
        (
            script(address, "say: {prompt: where_we_are}\ngoto: farewell"),
            "unknown-prompt: no prompt is called \"where_we_are\" @ where_we_are"
        ),
        (
            script(billing, "say: How can I help?\nchoices: {biling: farewell, help: farewell}"),
            "unknown-intent: no intent is called \"biling\" @ biling"
        ),
        (
            script(office, "say: Hello.\nwhen: [{if: open(desk), goto: farewell}, {else: farewell}]"),
            "unknown-hours: no opening hours are called \"desk\" @ desk"
        ),
    ]) func isToldWhereItIsMisspelt(_ script: String, _ told: String) {
        #expect(Checked(script).told == [told])
    }

    /// The slip is near another name, and its own locals are no slips.
    @Test func whatNobodyMeansIsStillTold() {
        let script = Self.script(
            "slots:\n  name: {type: text, input: required}\n  size: {type: number}\n  "
                + Self.movies.replacing("slots: {", with: "").dropLast(),
            "say: [\"Hello ${nmae}.\", {each: movie in movies, say: \"${movie}.\"}]\ngoto: farewell")
        #expect(
            Checked(script).told == [
                "undefined-name: nothing is called \"nmae\" @ nmae",
                "unused-slot: nothing fills or reads the slot \"size\" @ size",
            ])
    }

    /// A use that is near no name may mean any, so the names wait until it is mended.
    @Test func whatMayBeMeantWaits() {
        let slots = "slots:\n  name: {type: text, input: required}\n  size: {type: number}"
        #expect(Checked(Self.script(slots, "say: Hello ${whoever}.\ngoto: farewell")).ids == ["undefined-name"])
        #expect(Checked(Self.script(slots, "say: Hello.\ngoto: farewell")).ids == ["unused-slot", "unused-slot"])
    }
}
