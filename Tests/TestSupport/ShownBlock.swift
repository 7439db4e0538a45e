package import Foundation
import Testing

/// A fenced block of a page, found by the comment before it: `<!-- simulate -->`.
package enum ShownBlock {
    package static func read(_ marker: String, of page: URL) throws -> String {
        let text = String(decoding: try Data(contentsOf: page), as: UTF8.self)
        let behind = try #require(
            text.range(of: "<!-- \(marker) -->\n```"), "\(page.lastPathComponent) has no \(marker)")
        let lines = text[behind.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        return lines.prefix { $0 != "```" }.joined(separator: "\n") + "\n"
    }
}
