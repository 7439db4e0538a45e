import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// Answers small posts whole, on the thread that has read them.
///
/// A webhook's turn takes microseconds, and a stream of its body, a task for its connection and two changes of thread
/// take many times that. Every other request goes on to Hummingbird; one that has to wait leaves the thread free.
final class PromptAnswers: ChannelDuplexHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    typealias Answer = @Sendable (Request, any Channel) async -> (HTTPResponse, ByteBuffer)

    private enum State {
        /// What comes goes on.
        case open
        case reading(HTTPRequest, ByteBuffer)
        case answering
    }

    private let answer: Answer
    private var state = State.open
    private var context: ChannelHandlerContext?
    /// Requests that went on and are not answered yet.
    private var passed = 0
    /// What came while an answer was made: answers keep the order of their requests.
    private var waiting: [HTTPRequestPart] = []
    private var owesRead = false
    /// What was told meanwhile: who has said all they will say still waits for the answer.
    private var events: [Any] = []

    init(_ answer: @escaping Answer) { self.answer = answer }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .answering = state {
            waiting.append(unwrapInboundIn(data))
        } else {
            take(unwrapInboundIn(data), context)
        }
    }

    func read(context: ChannelHandlerContext) {
        // Whoever sends on without an answer is not read from.
        if case .answering = state { owesRead = true } else { context.read() }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .answering = state { events.append(event) } else { context.fireUserInboundEventTriggered(event) }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { passed -= 1 }
        context.write(data, promise: promise)
    }

    private func take(_ part: HTTPRequestPart, _ context: ChannelHandlerContext) {
        switch (part, state) {
        case (.head(let head), _) where passed == 0 && Self.isSmallPost(head):
            state = .reading(head, ByteBuffer())
        case (.body(var bytes), .reading(let head, var body)):
            state = .open
            if body.readableBytes == 0 { body = bytes } else { body.writeBuffer(&bytes) }
            state = .reading(head, body)
        case (.end, .reading(let head, let body)):
            state = .answering
            begin(Request(head: head, body: RequestBody(buffer: body)), context)
        default:
            if case .head = part { passed += 1 }
            context.fireChannelRead(wrapInboundOut(part))
        }
    }

    /// As the carrier sends them. What is said of the connection or of the body's coming is left to Hummingbird.
    private static func isSmallPost(_ head: HTTPRequest) -> Bool {
        guard head.method == .post, let length = head.headerFields.value(.contentLength), let length = Int(length)
        else { return false }
        return length <= BodyLimit.bytes
            && !head.headerFields.contains { $0.name == .connection || $0.name == .expect }
    }

    private func begin(_ request: Request, _ context: ChannelHandlerContext) {
        let (channel, loop, answer) = (context.channel, context.eventLoop, answer)
        let bound = NIOLoopBound(self, eventLoop: loop)
        let work: @Sendable () async -> Void = {
            let (head, body) = await answer(request, channel)
            if loop.inEventLoop {
                bound.value.finish(head, body)
            } else {
                loop.execute { bound.value.finish(head, body) }
            }
        }
        if #available(macOS 26, *) {
            // Here and now, as far as it gets without waiting.
            Task.immediate(operation: work)
        } else {
            Task(operation: work)
        }
    }

    private func catchUp(_ context: ChannelHandlerContext) {
        guard !waiting.isEmpty else { return }
        let parts = waiting
        waiting = []
        for part in parts {
            if case .answering = state { waiting.append(part) } else { take(part, context) }
        }
        // Hummingbird takes what it was given when it is told that this was all.
        context.fireChannelReadComplete()
    }

    private func finish(_ head: HTTPResponse, _ body: ByteBuffer) {
        state = .open
        guard let context else { return }
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if body.readableBytes > 0 { context.write(wrapOutboundOut(.body(body)), promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        catchUp(context)
        guard case .open = state else { return }
        let told = events
        events = []
        for event in told { context.fireUserInboundEventTriggered(event) }
        if owesRead {
            owesRead = false
            context.read()
        }
    }
}
