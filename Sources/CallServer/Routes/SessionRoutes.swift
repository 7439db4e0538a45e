import CallInterpreter
import CallProgram
import Foundation
import Hummingbird

/// `GET /sessions` and `GET /session/{sid}`: the live calls, and one with all that was said.
struct SessionRoutes {
    private struct List: Encodable {
        struct Entry: Encodable {
            var to: String
            var from: String
            var startedAt: String
            var messageCount: Int
            var script: String
            var state: JSONAnswer.Nullable<String>
            var status: String

            init(_ record: CallRecord) {
                let session = record.session
                to = session.call.to
                from = session.call.from
                startedAt = session.startedAt.timestamp
                messageCount = session.history.count
                script = record.script.name
                state = .init(record.stateName)
                status = record.status.rawValue
            }
        }
        var activeSessions: Int
        /// By call SID.
        var sessions: [String: Entry]
    }

    private struct Detail: Encodable {
        struct Line: Encodable {
            var role: String
            var content: String
            var timestamp: String
            var confidence: Double?
        }
        var to: String
        var from: String
        var conversationHistory: [Line]
        var startedAt: String
        var endedAt: String?
        var status: String
        var script: String
        var state: JSONAnswer.Nullable<String>
        var language: String
        var slots: [String: JSON]
        var transfer: JSONAnswer.Nullable<Transfer>
        var recording: JSONAnswer.Nullable<Recording>

        struct Transfer: Encodable {
            var status: String
            var duration: Int
        }
        struct Recording: Encodable {
            var url: String
            var duration: Int
            var transcription: JSONAnswer.Nullable<String>
        }

        init(_ record: CallRecord) {
            let session = record.session
            let program = record.script.program
            to = session.call.to
            from = session.call.from
            conversationHistory = session.history.map {
                Line(
                    role: $0.role.rawValue, content: $0.content, timestamp: $0.timestamp.timestamp,
                    confidence: $0.confidence)
            }
            startedAt = session.startedAt.timestamp
            endedAt = record.endedAt?.timestamp
            status = record.status.rawValue
            script = record.script.name
            state = .init(record.stateName)
            language = program[session.language].tag
            slots = Dictionary(
                zip(program.slots, session.slots).map { slot, value in
                    (slot.name, (slot.isSensitive && value != nil ? .text(Session.mask) : value)?.json ?? .null)
                }
            ) { first, _ in first }
            transfer = .init(session.transfer.map { Transfer(status: $0.status, duration: $0.duration) })
            // Where a recording can be heard is as private as the slot that takes it.
            let hides = record.script.program.hidesRecordings
            recording = .init(
                session.recording.map {
                    Recording(
                        url: hides ? Session.mask : $0.url, duration: $0.duration,
                        transcription: .init(hides && $0.transcription != nil ? Session.mask : $0.transcription))
                })
        }
    }

    /// Of very many live calls the list shows some.
    private static let listed = 1000

    let store: any SessionStore

    func add(to routes: RouterGroup<CallRequestContext>) {
        routes.reading("/sessions") { _, _ in
            let records = await store.liveCalls(limit: Self.listed)
            return try JSONAnswer.response(
                List(
                    activeSessions: await store.liveCount,
                    sessions: Dictionary(records.map { ($0.session.call.sid, List.Entry($0)) }) { first, _ in first }))
        }
        routes.reading("/session/:sid") { _, context in
            let sid = try context.parameters.require("sid")
            guard let record = await store.call(sid) else { throw Refusal(.notFound, "Session not found") }
            return try JSONAnswer.response(Detail(record))
        }
    }
}

extension CallRecord {
    fileprivate var stateName: String? { session.state.map { script.program[$0].name } }
}

extension Date {
    /// ISO 8601 in UTC, to the second: `2024-12-14T20:30:00Z`.
    fileprivate var timestamp: String { formatted(.iso8601) }
}
