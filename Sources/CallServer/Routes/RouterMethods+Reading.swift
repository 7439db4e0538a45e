import Hummingbird

extension RouterMethods {
    /// GET, and HEAD for those who only look whether it is there.
    func reading(
        _ path: RouterPath, _ answer: @escaping @Sendable (Request, Context) async throws -> Response
    ) {
        get(path, use: answer)
        head(path) { request, context in try await answer(request, context).createHeadResponse() }
    }
}
