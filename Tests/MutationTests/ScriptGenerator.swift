import Foundation
import TestSupport

/// Writes scripts of any size in which nothing is to be found: questions in a row, each with what a real one has.
struct ScriptGenerator {
    private var dice: Dice
    private let isBilingual: Bool
    private var slots: [String] = []
    private var states: [String] = []
    private var count = 0

    static func script(states size: Int, isBilingual: Bool, _ dice: inout Dice) -> String {
        var generator = ScriptGenerator(dice: Dice(seed: dice.next()), isBilingual: isBilingual)
        return generator.text(size)
    }

    private init(dice: Dice, isBilingual: Bool) {
        self.dice = dice
        self.isBilingual = isBilingual
    }

    private mutating func text(_ size: Int) -> String {
        var number = 0
        // Nine states are in every script, and a step has two at most.
        while count < size - 9 {
            number += 1
            // Whatever is only said or done stands between two questions.
            if number.isMultiple(of: 2) {
                ask(number)
            } else {
                act(number)
            }
        }
        let languages = isBilingual ? "\n  es-US: {voice: Polly.Lupe}\nlanguage: en-US" : ""
        return """
            callscript: 1
            name: generated
            description: Asks one thing after another.
            timezone: America/Chicago

            languages:
              en-US: {voice: Polly.Joanna}\(languages)

            listen:
              input: [speech, keys]
              timeout: 7s

            secrets: [DESK_KEY]

            hours:
              desk: {mon-fri: 09:00-17:00, sat: 10:00-14:00, closed: [2026-12-25]}

            slots:
              visitor: {type: text, default: ""}
              visits: {type: number, default: 0}
            \(slots.joined(separator: "\n"))

            intents:
              parking: \(phrases(["where can i park", "the car park"], ["dónde puedo aparcar", "el aparcamiento"]))

            prompts:
              address: \(say("We are at 12 Harbor Street.", "Estamos en la calle Harbor 12."))

            globals:
              operator: {key: 0, goto: operator}   # a person, from everywhere
              repeat: {key: "*", goto: repeat}
              parking: parking
              goodbye: farewell
            give_up: farewell

            start: greeting

            states:
              greeting:
                # The first words that anybody hears.
                say: \(say("Hello, this is the town hall.", "Hola, este es el ayuntamiento."))
                when:
                  - if: open(desk) and visits < 3
                    goto: step_1
                  - else: closed
              closed:
                say: \(say("We are closed now.", "Ahora está cerrado."))
                goto: leave_message
              parking:
                say: {prompt: address}
                goto: back
            \(states.joined(separator: "\n"))
              step_\(number + 1):
                say: \(say("Is that all, ${visitor}?", "¿Eso es todo, ${visitor}?"))
                choices:
                  "yes": {key: 1, goto: farewell}
                  "no": {key: 2, goto: operator}
              operator:
                say: \(say("I put you through.", "Le comunico."))
                transfer: {to: +15551230010, timeout: 20s}
                on: {busy: leave_message, otherwise: nobody}
                goto: farewell
              nobody:
                say: \(say("Nobody is free right now.", "No hay nadie disponible."))
                goto: leave_message
              leave_message:
                say: \(say("Please leave a message, which we record.", "Deje un mensaje, que grabamos."))
                record: {max_length: 2m, finish_on_key: "#"}
                on: {silence: farewell, hangup: message_left}
                goto: message_left
              message_left:
                note: message
                goto: farewell
              farewell:
                say: \(say("Thank you for calling. Goodbye.", "Gracias por llamar. Adiós."))
                goto: hangup

            """
    }

    private mutating func add(_ lines: String, states: Int) {
        self.states.append(lines.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
        count += states
    }

    /// A step that asks something.
    private mutating func ask(_ number: Int) {
        let (step, next) = ("step_\(number)", "step_\(number + 1)")
        switch Int.random(in: 0..<6, using: &dice) {
        case 0:
            add(
                """
                \(step):
                  say: \(say("Is this your first visit?", "¿Es su primera visita?"))
                  choices:
                    "yes": {key: 1, set: {visits: 1}, goto: first_\(number)}
                    "no": {key: 2, goto: \(next)}
                first_\(number):
                  say: \(say("Welcome to our town.", "Bienvenido a nuestra ciudad."))
                  goto: \(next)
                """, states: 2)
        case 1:
            add(
                """
                \(step):
                  say: \(say("For taxes, press 1. For roads, press 2.", "Para impuestos, oprima 1. Para calles, oprima 2."))
                  choices:
                    taxes_\(number): {key: 1, phrases: \(phrases(["taxes", "my tax bill"], ["impuestos", "mis impuestos"])), goto: \(next)}
                    roads_\(number): {key: 2, phrases: \(phrases(["roads", "a hole in the street"], ["calles", "un hoyo en la calle"])), goto: roads_\(number)}
                  no_match:
                    - \(say("Please say taxes, or roads.", "Diga impuestos, o calles."))
                roads_\(number):
                  say: \(say("Our crew is on its way.", "Nuestro equipo está en camino."))
                  goto: \(next)
                """, states: 2)
        case 2:
            slots.append("  age_\(number): {type: number, min: 1, max: 120, whole: yes}")
            add(
                """
                \(step):
                  say: \(say("How old are you?", "¿Cuántos años tiene?"))
                  ask: age_\(number)
                  when:
                    - {if: age_\(number) >= 18, goto: \(next)}
                    - {else: minor_\(number)}
                minor_\(number):
                  say: \(say("So you are ${age_\(number)}.", "Así que tiene ${age_\(number)}."))
                  goto: \(next)
                """, states: 2)
        case 3:
            slots.append("  day_\(number): {type: date, earliest: today, keys: MMDD}")
            add(
                """
                \(step):
                  say: \(say("Which day do you want to come?", "¿Qué día quiere venir?"))
                  ask: day_\(number)
                  give_up: operator
                  goto: told_\(number)
                told_\(number):
                  say: \(say("We expect you on ${day_\(number)}.", "Le esperamos el ${day_\(number)}."))
                  goto: \(next)
                """, states: 2)
        case 4:
            slots.append("  amount_\(number): {type: money, currency: USD, min: 1}")
            add(
                """
                \(step):
                  say: \(say("How much do you want to pay?", "¿Cuánto quiere pagar?"))
                  ask: amount_\(number)
                  goto: paid_\(number)
                paid_\(number):
                  say: \(say("We take ${amount_\(number)}.", "Cobramos ${amount_\(number)}."))
                  goto: \(next)
                """, states: 2)
        default:
            slots.append("  name_\(number): {type: text, max_length: 60}")
            add(
                """
                \(step):
                  say: \(say("What is your name?", "¿Cómo se llama?"))
                  ask: name_\(number)
                  listen: {input: speech, timeout: 4s}
                  goto: greet_\(number)
                greet_\(number):
                  set: {visitor: "${name_\(number)}"}
                  say: \(say("Hello ${visitor}.", "Hola ${visitor}."))
                  goto: \(next)
                """, states: 2)
        }
    }

    /// A step that says or does something.
    private mutating func act(_ number: Int) {
        let (step, next) = ("step_\(number)", "step_\(number + 1)")
        switch Int.random(in: 0..<7, using: &dice) {
        case 0:
            add(
                """
                \(step):
                  say: \(say("You called ${visits} times.", "Ha llamado ${visits} veces."))
                  goto: \(next)
                """, states: 1)
        case 1:
            add(
                """
                \(step):
                  message: {to: +15551230020, body: "A call from ${call.from}."}
                  on: {failed: operator}
                  goto: \(next)
                """, states: 1)
        case 2:
            slots.append("  ticket_\(number): {type: text, default: none}")
            add(
                """
                \(step):
                  fetch:
                    url: https://desk.example.com/tickets
                    query: {line: "${call.to}"}
                    headers: {Authorization: "Bearer ${secrets.DESK_KEY}"}
                    timeout: 8s
                    save: {ticket_\(number): ticket}
                  on: {failed: operator}
                  goto: ticket_\(number)
                ticket_\(number):
                  say: \(say("Your ticket is ${ticket_\(number)}.", "Su número es ${ticket_\(number)}."))
                  goto: \(next)
                """, states: 2)
        case 3 where !isBilingual:
            add(
                """
                \(step):
                  say: Let me remind you.
                  run: {script: reminder.yaml, with: {patient: "${call.city}"}}
                  goto: \(next)
                """, states: 1)
        case 4:
            add(
                """
                \(step):
                  say:
                    - {play: jingle.mp3}
                    - {prompt: address}
                    - {pause: 1s}
                    - {ssml: '<prosody rate="slow">12</prosody>'}
                  goto: \(next)
                """, states: 1)
        case 5:
            add(
                """
                \(step):
                  reply: {instructions: "Say one kind sentence about our town.", timeout: 8s}
                  on: {failed: operator}
                  goto: \(next)
                """, states: 1)
        default:
            add(
                """
                \(step):
                  set: {visits: "${visits + 1}"}
                  when:
                    - if: visits > 3
                      goto: often_\(number)
                    - else: \(next)
                often_\(number):
                  say: \(say("You know us well.", "Usted ya nos conoce."))
                  goto: \(next)
                """, states: 2)
        }
    }

    private func say(_ english: String, _ spanish: String) -> String {
        isBilingual ? "{en-US: \"\(english)\", es-US: \"\(spanish)\"}" : english
    }

    private func phrases(_ english: [String], _ spanish: [String]) -> String {
        func list(_ phrases: [String]) -> String { "[\(phrases.joined(separator: ", "))]" }
        return isBilingual ? "{en-US: \(list(english)), es-US: \(list(spanish))}" : list(english)
    }
}
