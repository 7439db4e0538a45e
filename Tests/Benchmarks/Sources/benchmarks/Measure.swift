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

    /// Bytes of memory the process holds now, and the most it ever held.
    static func residentBytes() -> (now: Int, peak: Int) {
        #if os(Linux)
            let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
            func kilobytes(_ key: String) -> Int {
                let line = status.split(separator: "\n").first { $0.hasPrefix(key) } ?? ""
                return Int(line.filter(\.isNumber)) ?? 0
            }
            return (kilobytes("VmRSS") * 1024, kilobytes("VmHWM") * 1024)
        #else
            var usage = rusage()
            getrusage(RUSAGE_SELF, &usage)
            return (usage.ru_maxrss, usage.ru_maxrss)
        #endif
    }

    static func row(_ label: String, _ value: Double, _ unit: String, note: String = "") {
        let padded = label.padding(toLength: 44, withPad: " ", startingAt: 0)
        print("  \(padded) \(String(format: "%10.2f", value)) \(unit)   \(note)")
    }
}
