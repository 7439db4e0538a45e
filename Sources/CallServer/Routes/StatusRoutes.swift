import Hummingbird

/// `GET /` for people, `GET /health` for a load balancer.
struct StatusRoutes {
    private struct Status: Encodable {
        var status = "ok"
        var message: String
        var activeSessions: Int
        var publicUrl: JSONAnswer.Nullable<String>
    }
    private struct Health: Encodable {
        var status: String
        var scripts: Int
    }

    let library: ProgramLibrary
    let store: any SessionStore
    let publicURL: String?
    let readiness: Readiness

    func add(to router: Router<CallRequestContext>) {
        router.reading("/") { _, _ in
            let scripts = library.names.isEmpty ? "" : ": " + library.names.joined(separator: ", ")
            return try JSONAnswer.response(
                Status(
                    message: "callscript is running\(scripts)", activeSessions: await store.liveCount,
                    publicUrl: .init(publicURL)))
        }
        router.reading("/health") { _, _ in
            let scripts = library.programs.count
            if readiness.isShuttingDown {
                return try JSONAnswer.response(
                    Health(status: "shutting down", scripts: scripts), status: .serviceUnavailable)
            }
            if scripts == 0 {
                return try JSONAnswer.response(Health(status: "no scripts", scripts: 0), status: .serviceUnavailable)
            }
            return try JSONAnswer.response(Health(status: "ok", scripts: scripts))
        }
    }
}
