import Foundation
import Synchronization

/// Calls that are being placed: what their first webhook needs, under a token that its URL carries.
///
/// The webhook may be here before the carrier's answer to the request that placed the call.
final class PendingCalls: Sendable {
    struct Pending: Sendable {
        var script: ServedProgram
        var opening: CallRecord.Opening
        var expires: Date
    }
    private static let limit = 10_000
    /// Seconds; only a call whose placing ended in doubt stays this long.
    private static let lifetime: TimeInterval = 3600

    private let calls = Mutex<[String: Pending]>([:])

    /// Takes a call in and gives its token.
    func add(_ script: ServedProgram, _ opening: CallRecord.Opening, at now: Date) -> String {
        let token =
            String(UInt64.random(in: .min ... .max), radix: 36) + String(UInt64.random(in: .min ... .max), radix: 36)
        calls.withLock { calls in
            if calls.count >= Self.limit {
                calls = calls.filter { $0.value.expires > now }
                if calls.count >= Self.limit, let oldest = calls.min(by: { $0.value.expires < $1.value.expires }) {
                    calls[oldest.key] = nil
                }
            }
            calls[token] = Pending(script: script, opening: opening, expires: now + Self.lifetime)
        }
        return token
    }

    /// Stays until it is taken out: the carrier may ask twice.
    func call(_ token: String, at now: Date) -> Pending? {
        calls.withLock { $0[token] }.flatMap { $0.expires > now ? $0 : nil }
    }

    func remove(_ token: String) {
        calls.withLock { $0[token] = nil }
    }
}
