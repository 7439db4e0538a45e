import CallProgram
import Foundation
import ScriptModel
import TestSupport
import Testing

@testable import CallscriptCommands

/// Every key that the readers know has its entry in the reference, in the section of its kind and with what holds
/// without it; so have the functions and the facts of expressions, and the outcomes of verbs.
///
/// The schema is made from the tables of the readers, so it knows every key.
@Suite struct ReferenceKeysTests {
    /// Where each kind of mapping of the schema is explained: page, and heading.
    static let sections: [String: (page: String, heading: String)] = [
        "script": ("Language", "The file"), "language": ("Language", "languages"),
        "tts": ("Language", "tts"),
        "confidence": ("Language", "confidence"), "start": ("Language", "start"), "events": ("Language", "events"),
        "limits": ("Language", "limits"), "opening_hours": ("Language", "hours"), "state": ("Language", "States"),
        "entry_of_when": ("Language", "States"), "part_of_a_prompt": ("Language", "What is said"),
        "choice": ("Language", "choices"), "listen": ("Language", "Listening"),
        "rung": ("Language", "Silence and not understanding"), "outbound": ("Language", "Calls that you place"),
        "slot": ("Language", "Slots"), "text_slot": ("Slots", "text"), "number_slot": ("Slots", "number"),
        "yes_no_slot": ("Slots", "yes_no"), "digits_slot": ("Slots", "digits"), "date_slot": ("Slots", "date"),
        "time_slot": ("Slots", "time"), "phone_slot": ("Slots", "phone"), "money_slot": ("Slots", "money"),
        "email_slot": ("Slots", "email and spelled"), "spelled_slot": ("Slots", "email and spelled"),
        "choice_slot": ("Slots", "choice"), "option": ("Slots", "choice"), "list_slot": ("Slots", "list and data"),
        "data_slot": ("Slots", "list and data"), "transfer": ("Verbs", "transfer"), "record": ("Verbs", "record"),
        "enqueue": ("Verbs", "enqueue"), "connect": ("Verbs", "connect"), "stream": ("Verbs", "connect"),
        "relay": ("Verbs", "connect"), "virtual_agent": ("Verbs", "connect"), "message": ("Verbs", "message"),
        "fetch": ("Verbs", "fetch"), "reply": ("Verbs", "reply"), "exit": ("Verbs", "reply"),
        "assistant": ("Verbs", "reply"), "run": ("Verbs", "run"),
    ]

    /// The same of files of tests.
    static let testSections: [String: (page: String, heading: String)] = [
        "file": ("Testing", "A file of tests"), "test": ("Testing", "A test"), "call": ("Testing", "Who calls whom"),
        "turn": ("Testing", "Turns"), "what_the_caller_says": ("Testing", "Turns"),
        "how_a_transfer_comes_out": ("Testing", "Turns"), "what_is_recorded": ("Testing", "Turns"),
        "what_is_heard": ("Testing", "Turns"), "sent_message": ("Testing", "Turns"), "request": ("Testing", "Turns"),
        "answer": ("Testing", "The world outside"),
    ]

    struct Entry: CustomTestStringConvertible {
        var place: (page: String, heading: String)?
        var kind: String
        var key: String
        /// `10s`; nil where there is none, or where it takes a sentence to tell.
        var usual: String?
        var testDescription: String { "\(kind).\(key)" }
    }

    static let entries: [Entry] = {
        let common: Set<String> = ["type", "default", "input", "sensitive", "confirm"]
        var entries = common.sorted().map { Entry(place: sections["slot"], kind: "slot", key: $0) }
        entries += keys(of: ScriptSchema.script, "script", in: sections).filter {
            !$0.kind.hasSuffix("_slot") || !common.contains($0.key)
        }
        return entries + keys(of: SchemaCommand.tests, "file", in: testSections)
    }()

    private static func keys(
        of schema: String, _ file: String, in sections: [String: (page: String, heading: String)]
    ) -> [Entry] {
        guard let schema = try? JSONDecoder().decode(JSON.self, from: Data(schema.utf8)) else { return [] }
        var kinds: [(String, JSON)] = [(file, schema)]
        if case .object(let kept)? = schema["$defs"] { kinds += kept.sorted { $0.key < $1.key } }
        return kinds.flatMap { kind, shape -> [Entry] in
            guard case .object(let keys)? = shape["properties"] else { return [] }
            return keys.sorted { $0.key < $1.key }.map { key, value in
                Entry(place: sections[kind], kind: kind, key: key, usual: value["description"].flatMap(usual))
            }
        }
    }

    /// `10s` of "How long the caller waits at most. Default: 10s."
    private static func usual(_ description: JSON) -> String? {
        guard case .string(let text) = description, let match = text.firstMatch(of: /Default: ([^ ]+)\.$/) else {
            return nil
        }
        return String(match.1)
    }

    @Test func thereAreKeys() { #expect(Self.entries.count > 200) }

    @Test(arguments: entries) func keyHasAnEntry(_ entry: Entry) throws {
        let place = try #require(entry.place, "no section is named for \(entry.kind)")
        let lines = try Self.section(place.heading, of: place.page)
        let told = lines.filter { $0.contains("`\(entry.key)`") || $0.contains("`{\(entry.key): ") }
        #expect(!told.isEmpty, "\(place.page), \(place.heading) has no `\(entry.key)`")
        if let usual = entry.usual {
            #expect(
                told.contains { $0.contains("`\(usual)`") || $0.contains(" \(usual)`") || $0.contains("\"\(usual)\"") },
                "\(place.page), \(place.heading) does not say that `\(entry.key)` is \(usual)")
        }
    }

    @Test(arguments: NameTable.facts.map(\.name)) func factHasAnEntry(_ name: String) throws {
        #expect(try Self.section("Facts", of: "Language").contains { $0.contains("`\(name)`") })
    }

    @Test(arguments: FunctionTable.functions.map(\.name)) func functionHasAnEntry(_ name: String) throws {
        #expect(try Self.section("Functions", of: "Language").contains { $0.contains("`\(name)(") })
    }

    /// The lines below a heading, up to the next of its rank.
    private static func section(_ heading: String, of page: String) throws -> [Substring] {
        let url = ReferenceTests.folder.appending(path: "\(page).md")
        let lines = String(decoding: try Data(contentsOf: url), as: UTF8.self).split(separator: "\n")
        let isTitle = { (line: Substring) in line.drop { $0 == "#" } == " \(heading)" && line.hasPrefix("##") }
        let start = try #require(lines.firstIndex(where: isTitle), "\(page) has no section \(heading)")
        let rank = lines[start].prefix { $0 == "#" }.count
        let rest = lines[(start + 1)...]
        let end = rest.firstIndex { line in
            let hashes = line.prefix { $0 == "#" }.count
            return hashes > 1 && hashes <= rank && line.dropFirst(hashes).first == " "
        }
        return Array(rest[..<(end ?? rest.endIndex)])
    }
}

extension JSON {
    fileprivate subscript(key: String) -> JSON? {
        if case .object(let members) = self { members[key] } else { nil }
    }
}
