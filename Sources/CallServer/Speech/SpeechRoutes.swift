import HTTPTypes
import Hummingbird
import TwiML

/// `GET /speech/4f…a1.wav`: what an engine has rendered. Its name says what it is, so it never changes.
struct SpeechRoutes {
    let cache: SpeechCache
    private let files = FileIO()

    init(cache: SpeechCache) { self.cache = cache }

    static func path(of file: String) -> String { "/speech/\(file)" }

    func add(to routes: RouterGroup<CallRequestContext>) {
        routes.reading("/speech/:file") { request, context in
            let name = try context.parameters.require("file")
            guard let path = cache.path(of: name) else { throw Refusal(.notFound, "Not Found") }
            let stamp = "\"\(name)\""
            let headers: HTTPFields = [
                .contentType: SoundFormat(path: name)?.mediaType ?? "application/octet-stream", .eTag: stamp,
                .cacheControl: "public, max-age=31536000, immutable",
            ]
            if request.headers[.ifNoneMatch] == stamp { return Response(status: .notModified, headers: headers) }
            return Response(
                status: .ok, headers: headers, body: try await files.loadFile(path: path, context: context))
        }
    }
}
