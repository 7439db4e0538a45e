import Foundation
import ServiceLifecycle

/// Lets the store forget what is too old, a little each second.
struct SessionSweeper: Service {
    let store: any SessionStore
    let clock: @Sendable () -> Date

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await Task.sleep(for: .seconds(1))
                } catch {
                    return
                }
                await store.sweep(at: clock())
            }
        }
    }
}
