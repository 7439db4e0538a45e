import Hummingbird
import NIOCore
import TwilioAPI

/// What is known of a request beside itself: who sent it, and the form it brought.
struct CallRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let peer: SocketAddress?
    /// The carrier's parameters, from the body or the query; read by ``CarrierAccess``.
    var form = WebhookForm()
    /// Our own parameters, as the URL carried them.
    var query = WebhookForm()

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress
    }
}
