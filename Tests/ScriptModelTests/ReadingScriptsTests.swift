import ScriptDiagnostics
import ScriptModel
import Testing

/// What a script says is what is read; near misses stay silent.
@Suite struct ReadingScriptsTests {
    @Test func scalarsHaveTheTypeOfTheirPlace() throws {
        let read = read(
            """
            callscript: 1
            start: on
            numbers: +15551234567
            intents: {no: no, yes: [0123, 09:30, on]}
            slots:
              code: {type: text, default: 0123}
              agreed: {type: yes_no, default: no}
            listen: {finish_on_key: "", barge_in: off, speech_timeout: 2}
            states:
              on:
                choices:
                  no: {key: 0, set: {code: 1e3}, goto: hangup}
                  yes: {key: "#", goto: hangup}
            """)
        let script = read.script
        #expect(read.printed == "")
        #expect(script.numbers.map(\.value) == ["+15551234567"])
        #expect(script.intents.map(\.name.value) == ["no", "yes"])
        #expect(phrases(script.intents[1].phrases) == ["0123", "09:30", "on"])
        #expect(script.slots.map { $0.defaultValue?.plainText } == ["0123", "no"])
        #expect(script.listen.finishOnKey?.value == "")
        #expect(script.listen.bargeIn?.value == false)
        #expect(script.listen.speechTimeout?.value == .seconds(2))
        let question = try #require(asked(script.states[0]))
        #expect(question.choices.map { $0.key?.value } == ["0", "#"])
        #expect(question.choices[0].set.map(\.value.plainText) == ["1e3"])
    }

    @Test func durationsAreCountedAsTheCarrierDoes() {
        let read = read(
            script(
                """
                listen: {timeout: 6s, max_speech_time: 1m}
                outbound: {speech_threshold: 2400ms, silence_timeout: 2.5s, ring_timeout: 30, detection_timeout: 30s}
                limits: {turns: 40, duration: 15m}
                """, states: "bye:\n  say: [Wait., {pause: 0.5}, {pause: 500ms}]\n  goto: hangup"))
        let script = read.script
        #expect(read.printed == "")
        #expect(script.listen.timeout?.value == 6)
        #expect(script.listen.maxSpeechTime?.value == 60)
        #expect(script.outbound?.speechThreshold?.value == 2_400)
        #expect(script.outbound?.silenceTimeout?.value == 2_500)
        #expect(script.outbound?.ringTimeout?.value == 30)
        #expect(script.limits?.duration?.value == 900)
        #expect(parts(script.states[1].say) == ["Wait.", "pause 500", "pause 500"])
    }

    @Test func promptsInAllTheirShapes() {
        let read = read(
            script(
                """
                languages: {en-us: , ES-mx: {voice: Polly.Mia, listen: es-US}}
                language: en-US
                prompts:
                  closed: {prompt: other}
                  other:
                    - {say: Hi, voice: Polly.Amy, language: en-gb}
                    - {play: chime.mp3}
                    - {ssml: "<break/>"}
                    - {keys: ww12#}
                  both:
                    en-US: Hello
                    es-MX: [Hola, {pause: 1s}]
                """))
        let script = read.script
        #expect(read.printed == "")
        #expect(script.languages.map(\.tag.value) == ["en-US", "es-MX"])
        #expect(script.prompts.map(\.name.value) == ["closed", "other", "both"])
        #expect(parts(script.prompts[0].prompt) == ["prompt other"])
        #expect(parts(script.prompts[1].prompt) == ["Hi", "play chime.mp3", "ssml <break/>", "keys ww12#"])
        #expect(parts(script.prompts[2].prompt) == ["en-US: Hello", "es-MX: Hola, pause 1000"])
    }

    @Test func laddersInAllTheirShapes() {
        let read = read(
            script(
                """
                no_input: Hello?
                no_match:
                  en-US: [Sorry?, {say: [Sorry., {pause: 1s}], repeat_question: no}]
                  es-MX: Perdone.
                """,
                states: """
                    more:
                      say: More?
                      choices: {"no": hangup}
                      no_input:
                        - {pause: 1s}
                        - {en-US: Yes?, es-MX: Sí?}
                        - {say: Well?, voice: Polly.Amy}
                    """))
        let script = read.script
        #expect(read.printed == "")
        #expect(rungs(script.noInput) == ["Hello? +"])
        #expect(
            rungs(script.noMatch) == [
                "en-US: Sorry? | es-MX: Perdone. +", "en-US: Sorry., pause 1000",
            ])
        #expect(
            rungs(asked(script.states[1])?.noInput) == ["pause 1000 +", "en-US: Yes? | es-MX: Sí? +", "Well? +"])
    }

    @Test func aChoiceWithoutGotoGoesWhereItsStateGoes() {
        let read = read(
            script(
                "slots: {name: text}",
                states: """
                    more:
                      choices:
                        "no": {set: {name: ""}}
                        "yes": hangup
                        else: greeting
                      ask: name
                      goto: greeting
                      globals: [repeat]
                    """))
        let question = asked(read.script.states[1])
        #expect(read.printed == "")
        #expect(question?.choices.map { $0.target?.value } == ["greeting", "hangup"])
        #expect(question?.otherwise?.value == "greeting")
        #expect(question?.ask?.value == "name")
    }

    @Test func hoursOverTheWeek() {
        let read = read(
            script(
                """
                hours:
                  desk:
                    fri-mon: [09:00-12:00, 22:00 - 02:00]
                    tue: 00:00-24:00
                    wed: closed
                    closed: 2028-02-29
                """))
        let hours = read.script.hours.first
        #expect(read.printed == "")
        #expect(hours?.week.map(\.count) == [2, 1, 0, 0, 2, 2, 2])
        #expect(hours?.week[0].map(\.value.from) == [540, 1_320])
        #expect(hours?.week[1].map(\.value.to) == [1_440])
        #expect(hours?.closed.map(\.value) == [DayLiteral(year: 2028, month: 2, day: 29)])
    }

    @Test func startByWhoIsOnTheLine() {
        let read = read("callscript: 1\nstart: {inbound: a, machine: hangup}\nstates: {a: {reject: busy}}\n")
        guard case .byAnswer(_, let inbound, let human, let machine, _, _)? = read.script.start else {
            Issue.record("start was not read")
            return
        }
        #expect(read.printed == "")
        #expect([inbound?.value, human?.value, machine?.value] == ["a", nil, "hangup"])
        guard case .reject(let reject)? = read.script.states[0].verb else {
            Issue.record("reject was not read")
            return
        }
        #expect(reject.reason.value == .busy)
    }

    @Test func everyKeyIsExplained() {
        func check(_ shape: ValueShape) {
            switch shape {
            case .mapping(let mapping): check(mapping)
            case .list(let inner), .named(_, let inner): check(inner)
            case .either(let shapes): shapes.forEach(check)
            default: break
            }
        }
        func check(_ mapping: MappingShape) {
            for key in mapping.keys {
                #expect(key.summary.hasSuffix("."), "\(mapping.subject): \(key.name)")
                check(key.shape)
            }
        }
        check(ScriptReader.shape)
        check(ScriptReader.includedShape)
        #expect(ScriptReader.shape.keys.filter(\.isRequired).map(\.name) == ["callscript", "start"])
    }
}

private func asked(_ state: State) -> QuestionSyntax? {
    guard case .question(let question)? = state.verb else { return nil }
    return question
}

private func phrases(_ phrases: Phrases) -> [String] {
    switch phrases {
    case .plain(let list): list.map(\.value)
    case .perLanguage(let versions): versions.flatMap { $0.phrases.map(\.value) }
    }
}

private func parts(_ prompt: PromptSyntax?) -> [String] {
    switch prompt {
    case .parts(let parts)?: parts.map(text)
    case .perLanguage(let versions)?:
        versions.map { "\($0.tag.value): " + $0.parts.map(text).joined(separator: ", ") }
    case nil: []
    }
}

private func text(_ part: PromptPartSyntax) -> String {
    switch part.content {
    case .text(let template): template.plainText ?? "${}"
    case .play(let template): "play \(template.plainText ?? "${}")"
    case .ssml(let template): "ssml \(template.plainText ?? "${}")"
    case .pause(let time): "pause \(time.value)"
    case .keys(let keys): "keys \(keys.value)"
    case .prompt(let name): "prompt \(name.value)"
    case .each(let each): "each \(each.item.value): \(each.say.plainText ?? "${}")"
    }
}

/// `+` for a rung after which the question is spoken again.
private func rungs(_ ladder: LadderDeclaration?) -> [String] {
    (ladder?.rungs ?? []).map { parts($0.say).joined(separator: " | ") + ($0.repeatsQuestion ? " +" : "") }
}
