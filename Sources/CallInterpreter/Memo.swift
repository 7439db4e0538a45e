import Synchronization

/// What was made before, so that it need not be made again; it forgets all when it holds too much.
final class Memo<Key: Hashable & Sendable>: Sendable {
    private let known = Mutex<[Key: String]>([:])
    private let most: Int

    init(most: Int) { self.most = most }

    func text(of key: Key, _ make: () -> String) -> String {
        if let text = known.withLock({ $0[key] }) { return text }
        let text = make()
        known.withLock { known in
            if known.count >= most { known.removeAll() }
            known[key] = text
        }
        return text
    }
}
