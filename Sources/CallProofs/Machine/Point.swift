/// Where a call stands, as far as that decides what may come next.
///
/// For example: at the question `greeting`, asked by a script that `menu` runs, with `attempts` known to be 2.
struct Point: Hashable {
    enum Kind: UInt8 {
        /// A state is about to run.
        case entering
        /// A document has been sent: the state's question, verb or work is waited for.
        case waiting
        /// The script that a state runs has come back.
        case returning
        /// As the two above, for a caller who is gone.
        case unheard, unheardReturning
        /// Work that was begun for a caller who is gone.
        case unheardWork
        case ended
    }

    struct Marks: OptionSet, Hashable {
        let rawValue: UInt8
        /// A limit of the call has been reached.
        static let limited = Marks(rawValue: 1)
        /// A machine is known to have taken the call: no verdict comes any more.
        static let judged = Marks(rawValue: 2)
        /// `events.error` has been tried since the last wait.
        static let recovering = Marks(rawValue: 4)
    }

    var kind: Kind
    /// An index of ``Program/states``, -1 at the end.
    var state: Int32 = -1
    /// The scripts that are being run: an index of ``CallMachine/frames``, 0 for none.
    var stack: Int32 = 0
    /// The same when the walk began: `repeat` goes back there.
    var asked: Int32 = 0
    /// The question that waited last, -1 for none.
    var last: Int32 = -1
    /// The question that a global interrupted, -1 for none.
    var interrupted: Int32 = -1
    var marks: Marks = []
    /// What is known of slots that decide: an index of ``CallMachine/known``.
    var known: Int32 = 0

    var isHeard: Bool { kind == .entering || kind == .waiting || kind == .returning || kind == .ended }

    func hash(into hasher: inout Hasher) {
        hasher.combine(UInt64(UInt32(bitPattern: state)) << 32 | UInt64(kind.rawValue) << 8 | UInt64(marks.rawValue))
        hasher.combine(UInt64(UInt32(bitPattern: stack)) << 32 | UInt64(UInt32(bitPattern: asked)))
        hasher.combine(UInt64(UInt32(bitPattern: last)) << 32 | UInt64(UInt32(bitPattern: interrupted)))
        hasher.combine(known)
    }
}

/// A script that waits for the one it runs.
struct Frame: Hashable {
    var state: Int32
    var interrupted: Int32
    /// The frame below.
    var below: Int32
}
