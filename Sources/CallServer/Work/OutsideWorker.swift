import CallInterpreter
import CallProgram
import Logging
import TwilioAPI

/// Does jobs in earnest: the carrier sends messages, web services are asked, a model speaks.
struct OutsideWorker: Worker {
    let carrier: (any Carrier)?
    /// Messages are from here where the script does not say.
    let phoneNumber: String?
    let web: WebFetcher
    let model: ModelClient?
    let logger: Logger

    func answer(to job: Job) async -> WorkResult.Answer {
        switch job.kind {
        case .message(let message): await send(message)
        case .fetch(let request): await web.answer(to: request, within: .milliseconds(job.timeout))
        case .reply(let request): await reply(to: request, within: .milliseconds(job.timeout))
        }
    }

    private func send(_ message: MessageRequest) async -> WorkResult.Answer {
        guard let carrier else {
            return .failed("no message can be sent: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN")
        }
        guard let from = message.from ?? phoneNumber else {
            return .failed("there is no number to send from: give \"from\", or set TWILIO_PHONE_NUMBER")
        }
        do throws(CarrierFailure) {
            try await carrier.send(TextMessage(to: message.to, from: from, body: message.body))
            return .sent
        } catch {
            logger.error("No message: \(error.kind). \(error.messageRemedy)")
            return .failed(error.kind)
        }
    }

    private func reply(to request: ReplyRequest, within timeout: Duration) async -> WorkResult.Answer {
        guard let model else { return .failed("no model can be asked: set OPENAI_API_KEY, or OPENAI_BASE_URL") }
        return await model.answer(to: request, within: timeout)
    }
}
