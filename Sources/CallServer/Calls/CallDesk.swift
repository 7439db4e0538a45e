import CallInterpreter
import CallProgram
import Foundation
import HTTPTypes
import Logging
import TwilioAPI

/// Places calls: checks what is asked, gives the carrier our addresses, and keeps what the first webhook will need.
struct CallDesk: Sendable {
    let settings: ServerSettings
    let library: ProgramLibrary
    let store: any SessionStore
    let pending: PendingCalls
    let carrier: (any Carrier)?
    let logger: Logger
    let clock: @Sendable () -> Date

    func place(_ order: CallOrder) async throws -> PlacedCall {
        let to = try Self.number(order.toNumber, "to_number")
        let script = try script(order.script)
        let inputs = try Self.inputs(order.variables, of: script)
        let number = order.fromNumber ?? settings.phoneNumber
        let (carrier, base) = try account(knowsNumber: number != nil)
        guard let number else {
            throw Refusal(.badRequest, "There is no number to call from: give from_number, or set TWILIO_PHONE_NUMBER.")
        }
        let from = try Self.number(number, order.fromNumber == nil ? "TWILIO_PHONE_NUMBER" : "from_number")

        let opening = CallRecord.Opening(inputs: inputs, message: order.initialMessage)
        let token = pending.add(script, opening, at: clock())
        let request = CallRequest(
            to: to, from: from,
            url: "\(base)/voice/outbound?script=\(WebhookForm.encoded(script.name))&call=\(token)",
            statusCallback: base + VoiceRoutes.statuses[0], machineCallback: base + VoiceRoutes.machine,
            outbound: script.program.outbound)
        do throws(CarrierFailure) {
            let placed = try await carrier.place(request)
            await keep(placed, script, opening)
            pending.remove(token)
            logger.info("Call \(placed.sid) to \(placed.to) is \(placed.status) (\(script.name))")
            return placed
        } catch {
            logger.error("No call to \(to): \(error). \(error.remedy)")
            // After a refusal no webhook will come; in every other case one may.
            if case .refused = error { pending.remove(token) }
            throw Refusal(error)
        }
    }

    /// From now on the call can be asked after; its first webhook may have been here already.
    private func keep(_ placed: PlacedCall, _ script: ServedProgram, _ opening: CallRecord.Opening) async {
        let now = clock()
        await store.withCall(placed.sid, at: now) { record in
            guard record == nil else { return }
            let facts = CallFacts(sid: placed.sid, direction: .outbound, from: placed.from, to: placed.to)
            record = CallRecord(
                script: script,
                session: script.interpreter.session(
                    for: facts, inputs: opening.inputs, openingMessage: opening.message, at: now),
                opening: opening, status: CallStatus(rawValue: placed.status) ?? .queued, at: now)
        }
    }

    private func account(knowsNumber: Bool) throws -> (any Carrier, String) {
        let missing = settings.missingForCalls
        guard missing.isEmpty, let carrier, let base = settings.publicBase else {
            let names = (missing + (knowsNumber ? [] : ["TWILIO_PHONE_NUMBER"])).joined(separator: ", ")
            throw Refusal(.conflict, "The server cannot place calls yet: set \(names) and start it again.")
        }
        return (carrier, base)
    }

    private func script(_ name: String?) throws -> ServedProgram {
        if let name {
            if let script = library[name] { return script }
            throw Refusal(.notFound, "There is no script named \"\(name)\"; there is \(known).")
        }
        guard let only = library.only else {
            throw Refusal(.badRequest, "Several scripts are served; say which with \"script\": \(known).")
        }
        return only
    }

    private var known: String { library.names.isEmpty ? "none" : library.names.joined(separator: ", ") }

    private static func inputs(_ variables: [String: String], of script: ServedProgram) throws -> [SlotID: Value] {
        let (values, faults) = script.program.inputs(written: variables)
        guard faults.isEmpty else {
            let sentences = faults.map { fault in
                var sentence = fault.sentence
                if case .unfit(let name, _) = fault, let given = variables[name], !script.program.isSensitive(name) {
                    sentence += ", and got \"\(given)\""
                }
                return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
            }
            throw Refusal(.badRequest, sentences.joined(separator: " "))
        }
        return values
    }

    /// E.164: a plus, the country, the number, fifteen digits at most.
    private static func number(_ text: String?, _ field: String) throws -> String {
        guard let text, !text.isEmpty else {
            throw Refusal(.badRequest, "Give \(field): a phone number with its country, for example +15551230001.")
        }
        let digits = text.utf8.dropFirst()
        let isNumber =
            text.utf8.first == UInt8(ascii: "+") && (2...15).contains(digits.count)
            && digits.first != UInt8(ascii: "0")
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard isNumber else {
            throw Refusal(
                .badRequest,
                "\(field) must be a phone number with its country, for example +15551230001, and is \"\(text)\": "
                    + "a plus, then digits only.")
        }
        return text
    }
}

extension Program {
    fileprivate func isSensitive(_ slot: String) -> Bool { slots.first { $0.name == slot }?.isSensitive ?? false }
}
