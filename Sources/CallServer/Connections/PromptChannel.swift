import HummingbirdCore
import Logging
import NIOCore

/// HTTP/1.1 as Hummingbird speaks it, with webhooks answered on the way: see ``PromptAnswers``.
struct PromptChannel: ServerChildChannel {
    private let base: HTTP1Channel
    private let answer: PromptAnswers.Answer

    static func http1(idleTimeout: TimeAmount, answer: @escaping PromptAnswers.Answer) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            PromptChannel(
                base: HTTP1Channel(responder: responder, configuration: .init(idleTimeout: idleTimeout)),
                answer: answer)
        }
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        base.setup(channel: channel, logger: logger).flatMapThrowing { value in
            // Behind the handler that knows whether the connection is idle, or must close for a shutdown.
            let pipeline = channel.pipeline.syncOperations
            let state = try pipeline.handler(type: HTTPConnectionStateHandler.self)
            try pipeline.addHandler(PromptAnswers(answer), position: .after(state))
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await base.handle(value: value, logger: logger)
    }
}
