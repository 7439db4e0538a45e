import CallInterpreter
import Logging
import TwilioAPI

/// Carries out what a turn asked for.
struct EffectRunner: Sendable {
    /// Nil while the operator has not set up an account.
    let carrier: (any Carrier)?
    /// The carrier takes absolute addresses only.
    let publicBase: String?
    let works: WorkRunner
    let logger: Logger

    func run(_ effects: [Effect], of sid: String) async {
        for effect in effects {
            switch effect {
            case .redirectCall(let sid, let url): await redirect(sid, to: url)
            case .pauseRecording(let sid): await change(recordingOf: sid, .pause)
            case .resumeRecording(let sid): await change(recordingOf: sid, .resume)
            case .perform(let job): works.begin(job, of: sid)
            case .cancel(let job): works.cancel(job, of: sid)
            }
        }
    }

    private func redirect(_ sid: String, to url: String) async {
        guard let carrier, let absolute = absolute(url) else {
            logger.error("Call \(sid) could not be redirected: set the carrier's credentials and PUBLIC_URL")
            return
        }
        do {
            try await carrier.change(sid, .redirect(url: absolute))
        } catch {
            logger.error("Call \(sid) could not be redirected: \(error.kind). \(error.changeRemedy)")
        }
    }

    /// The document waits for this, so that no word of the answer is recorded; but not for long.
    private func change(recordingOf sid: String, _ change: RecordingChange) async {
        let what = change == .pause ? "paused, and what is said now may be recorded" : "resumed"
        guard let carrier else {
            logger.error("The recording of call \(sid) could not be \(what): set the carrier's credentials")
            return
        }
        let tried = await answered(within: Self.recordingPatience) { await Self.tried(carrier, sid, change) }
        if let failure = tried ?? .timedOut {
            logger.error("The recording of call \(sid) could not be \(what): \(failure.kind). \(failure.changeRemedy)")
        }
    }

    private static let recordingPatience: Duration = .seconds(3)

    /// A call that has just been answered may not have its recording yet.
    private static func tried(_ carrier: any Carrier, _ sid: String, _ change: RecordingChange) async -> CarrierFailure?
    {
        while true {
            do throws(CarrierFailure) {
                try await carrier.change(recordingOf: sid, change)
                return nil
            } catch {
                guard case .refused(let refusal) = error, refusal.status == 404, !Task.isCancelled else { return error }
            }
            try? await Task.sleep(for: .milliseconds(500))
        }
    }

    private func absolute(_ url: String) -> String? {
        url.hasPrefix("/") ? publicBase.map { $0 + url } : url
    }
}
