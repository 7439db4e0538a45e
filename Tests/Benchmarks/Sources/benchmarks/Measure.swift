import Foundation

/// Times and memory, as the machine tells them.
enum Measure {
    /// Microseconds of one round: the median of nine runs, each long enough to outweigh the clock.
    static func microseconds(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        var rounds = 1
        while try clock.measure({ for _ in 0..<rounds { try body() } }) < .milliseconds(20) { rounds *= 2 }
        var times: [Double] = []
        for _ in 0..<9 {
            let time = try clock.measure { for _ in 0..<rounds { try body() } }
            times.append(time / .microseconds(1) / Double(rounds))
        }
        return times.sorted()[4]
    }

    /// Bytes of memory the process holds now.
    static func residentBytes() -> Int {
        #if os(Linux)
            let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
            return (Int(line.filter(\.isNumber)) ?? 0) * 1024
        #else
            return usage(RUSAGE_SELF).ru_maxrss
        #endif
    }

    /// Processor time that the process has taken, in all its threads.
    static func processorMicroseconds() -> Double {
        let usage = usage(RUSAGE_SELF)
        let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
        return Double(seconds) * 1_000_000 + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    }

    #if os(Linux)
        private static func usage(_ who: __rusage_who) -> rusage {
            var usage = rusage()
            getrusage(__rusage_who_t(who.rawValue), &usage)
            return usage
        }
    #else
        private static func usage(_ who: Int32) -> rusage {
            var usage = rusage()
            getrusage(who, &usage)
            return usage
        }
    #endif

    enum Goal {
        case under(Double)
        case atLeast(Double)
    }

    static func row(_ label: String, _ value: Double, _ unit: String, _ goal: Goal? = nil, note: String = "") {
        let verdict =
            switch goal {
            case .under(let most)?: "goal: under \(most.formatted())\(value < most ? "  ok" : "  OVER")"
            case .atLeast(let least)?: "goal: at least \(least.formatted())\(value >= least ? "  ok" : "  UNDER")"
            case nil: note
            }
        let padded = label.padding(toLength: 46, withPad: " ", startingAt: 0)
        print("  \(padded) \(String(format: "%10.2f", value)) \(unit)  \(verdict)")
    }
}
