import Foundation
import HTTPTypes
import Hummingbird
import TwiML

/// `GET /media/SCRIPT/…`: the sound files beside a script that it plays, and no others.
struct MediaRoutes {
    let library: ProgramLibrary
    private let files = FileIO()

    init(library: ProgramLibrary) { self.library = library }

    func add(to routes: RouterGroup<CallRequestContext>) {
        routes.reading("/media/:script/**") { request, context in
            let script = try context.parameters.require("script")
            let path = context.parameters.getCatchAll().joined(separator: "/")
            guard
                let name = path.removingPercentEncoding,
                let file = library.file(ofMedia: name, of: script.removingPercentEncoding ?? script),
                let stamp = Self.stamp(of: file)
            else { throw Refusal(.notFound, "Not Found") }
            let headers: HTTPFields = [
                .contentType: SoundFormat(path: name)?.mediaType ?? "application/octet-stream", .eTag: stamp,
                .cacheControl: "public, max-age=3600",
            ]
            if request.headers[.ifNoneMatch] == stamp { return Response(status: .notModified, headers: headers) }
            return Response(
                status: .ok, headers: headers, body: try await files.loadFile(path: file, context: context))
        }
    }

    /// Changes with the file.
    private static func stamp(of file: String) -> String? {
        guard
            let attributes = try? FileManager.default.attributesOfItem(atPath: file),
            let size = attributes[.size] as? Int, let date = attributes[.modificationDate] as? Date
        else { return nil }
        return "\"\(String(size, radix: 36))-\(String(Int(date.timeIntervalSince1970 * 1000), radix: 36))\""
    }
}
