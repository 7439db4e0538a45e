import CallProgram
import Testing

/// Languages are columns: every prompt, phrase and label has a version for each.
@Suite struct LanguageTests {
    private let yaml = """
        callscript: 1
        name: tiny
        start: menu
        languages:
          en-US: {voice: Polly.Joanna}
          es-ES: {voice: Polly.Lucia, listen: es-MX}
        language: es-ES
        intents:
          time: {en-US: [what time is it], es-ES: [qué hora es]}
          goodbye: {en-US: [so long]}
        prompts:
          closed: {en-US: We are closed., es-ES: Está cerrado.}
        states:
          menu:
            say: {en-US: Hello., es-ES: Hola.}
            choices: {time: both, goodbye: only_spanish}
          both:
            say: [{prompt: closed}, {pause: 1s}]
            goto: hangup
          only_spanish:
            say: {es-ES: Adiós.}
            goto: hangup
        """

    @Test func theDefaultComesFirst() throws {
        let program = try compiled(yaml)
        #expect(program.languages.map(\.tag) == ["es-ES", "en-US"])
        #expect(program.languages[0].listenTag == "es-MX")
    }

    @Test func promptsAreResolvedForEachLanguage() throws {
        let program = try compiled(yaml)
        #expect(
            program.states[1].body == [
                .say(
                    Prompt(versions: [
                        [PromptPart(.text(Template("Está cerrado."))), PromptPart(.pause(1000))],
                        [PromptPart(.text(Template("We are closed."))), PromptPart(.pause(1000))],
                    ]))
            ])
    }

    @Test func aMissingVersionIsTheDefaultsInTheDefaultsVoice() throws {
        let program = try compiled(yaml)
        let words = Template("Adiós.")
        #expect(
            program.states[2].body == [
                .say(
                    Prompt(versions: [
                        [PromptPart(.text(words))],
                        [PromptPart(.text(words), voice: "Polly.Lucia", language: "es-ES")],
                    ]))
            ])
    }

    @Test func declaringABuiltInIntentReplacesItWhereItIsToldOf() throws {
        let program = try compiled(yaml)
        let goodbye = try #require(program.intents.first { $0.name == "goodbye" })
        #expect(goodbye.phrases[1] == ["so long", "goodbye"])
        #expect(goodbye.phrases[0].contains("adiós"))
        let time = try #require(program.intents.first { $0.name == "time" })
        #expect(time.phrases == [["qué hora es", "time"], ["what time is it", "time"]])
        #expect(time.labels == ["qué hora es", "what time is it"])
    }
}
