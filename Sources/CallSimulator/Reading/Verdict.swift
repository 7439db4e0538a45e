/// All that a carrier's machine detection may say of who took a call.
enum Verdict: String, CaseIterable {
    case human
    case machineStart = "machine_start"
    case machineEndBeep = "machine_end_beep"
    case machineEndSilence = "machine_end_silence"
    case machineEndOther = "machine_end_other"
    case fax, unknown
}
