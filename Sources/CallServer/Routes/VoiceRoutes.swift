import CallInterpreter
import CallProgram
import HTTPTypes
import Hummingbird
import NIOCore
import TwilioAPI

/// What the carrier asks: a call's first document, its next one, and how it gets on.
struct VoiceRoutes {
    static let beginnings: [(path: String, expected: CallFacts.Direction)] = [
        ("/voice/inbound", .inbound), ("/voice/incoming", .inbound), ("/voice/outbound", .outbound),
    ]
    static let input = "/voice/process-speech"
    static let next = "/voice/continue"
    static let machine = "/voice/machine"
    static let whisper = "/voice/whisper"
    static let wait = "/voice/wait"
    static let recording = "/voice/recording"
    static let statuses = ["/voice/status", "/call-status"]
    static var paths: [String] { beginnings.map(\.path) + [input, next, machine, whisper, wait, recording] + statuses }
    static let methods: [HTTPRequest.Method] = [.get, .post]

    let switchboard: Switchboard

    func add(to routes: RouterGroup<CallRequestContext>) {
        for (path, expected) in Self.beginnings {
            on(path, routes) { context in
                Self.document(
                    await switchboard.begin(context.form, query: context.query, expected: expected))
            }
        }
        on(Self.input, routes) { context in
            Self.document(await switchboard.advance(context.form, context.form.input(turn: context.turn)))
        }
        on(Self.next, routes) { context in
            // A redirect of the live call comes here too; the session knows that it was sent.
            Self.document(await switchboard.advance(context.form, context.form.next(turn: context.turn)))
        }
        on(Self.whisper, routes) { context in
            Self.document(await switchboard.whisper(context.form, turn: context.turn))
        }
        on(Self.wait, routes) { context in
            Self.document(await switchboard.wait(context.form, turn: context.turn))
        }
        on(Self.recording, routes) { context in
            await switchboard.recording(context.form)
            return Response(status: .noContent)
        }
        on(Self.machine, routes) { context in
            await switchboard.machineVerdict(context.form)
            return Response(status: .noContent)
        }
        for path in Self.statuses {
            on(path, routes) { context in
                await switchboard.progress(context.form)
                return Response(status: .noContent)
            }
        }
    }

    /// The carrier asks by either method, as it was told to.
    private func on(
        _ path: String, _ routes: RouterGroup<CallRequestContext>,
        _ answer: @escaping @Sendable (CallRequestContext) async -> Response
    ) {
        for method in Self.methods {
            routes.on(RouterPath(path), method: method) { _, context in await answer(context) }
        }
    }

    private static let headers: HTTPFields = [.contentType: "text/xml; charset=utf-8"]

    private static func document(_ text: String) -> Response {
        Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

extension CallRequestContext {
    /// The turn whose document led here.
    fileprivate var turn: Int? { query["turn"].flatMap { Int($0) } }
}
