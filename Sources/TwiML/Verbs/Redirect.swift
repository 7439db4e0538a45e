/// Sends the carrier to another document, by POST.
///
/// For example: `<Redirect>/voice/continue?turn=1</Redirect>`.
package struct Redirect: Hashable, Sendable, Codable {
    package var url: String

    package init(url: String) {
        self.url = url
    }
}
