import Foundation
import TestSupport

/// Labelled sentences of telephone callers: 20 intents, and `oos` for those that belong to none.
struct Utterances {
    struct Row {
        let intent: String
        let text: String
    }
    let train: [Row]
    let validation: [Row]
    /// Without `oos`.
    let intents: [String]

    static let all = Utterances()

    private init() {
        let file = Fixtures.folder.appending(path: "intents/clinc_ivr_train_val.tsv")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n").dropFirst() ?? []
        let rows = lines.map { $0.split(separator: "\t").map(String.init) }
        train = rows.filter { $0[0] == "train" }.map { Row(intent: $0[1], text: $0[2]) }
        validation = rows.filter { $0[0] == "val" }.map { Row(intent: $0[1], text: $0[2]) }
        intents = Set(train.map(\.intent)).subtracting(["oos"]).sorted()
    }
}

/// A fixed sequence of numbers, the same on every machine.
struct FixedRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
