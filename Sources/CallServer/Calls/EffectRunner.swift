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
            logger.error("Call \(sid) could not be redirected: \(error). \(error.remedy)")
        }
    }

    private func absolute(_ url: String) -> String? {
        url.hasPrefix("/") ? publicBase.map { $0 + url } : url
    }
}
