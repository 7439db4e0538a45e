import CallInterpreter
import CallProgram
import CarrierTestSupport
import Foundation
import Testing

@testable import CallServer

/// A model behind an endpoint that speaks as OpenAI's does, checked by the types of the official Python package.
@Suite(.timeLimit(.minutes(1))) struct ModelClientTests {
    static let request = ReplyRequest(
        model: nil,
        messages: [
            .init(role: .system, content: "You answer for a clinic."), .init(role: .assistant, content: "Hello."),
            .init(role: .user, content: "Are you open?"),
        ],
        exits: [
            .init(name: "book_a_visit", description: "The caller wants a visit."),
            .init(name: "goodbye", description: ""),
        ], maxTokens: nil, temperature: 0.3)

    private func client(_ model: LoopbackModel) -> ModelClient {
        ModelClient(base: model.base + "/", apiKey: "k1", model: nil)
    }

    @Test(.enabled(if: PythonPeer.isAvailable)) func speaksAndChoosesAsTheProviderHasIt() async throws {
        try await LoopbackModel.run { model in
            model.behave(.says("We are open until five."))
            #expect(
                await client(model).answer(to: Self.request, within: .seconds(30)) == .spoke("We are open until five."))
            model.behave(.chooses("book_a_visit"))
            #expect(await client(model).answer(to: Self.request, within: .seconds(30)) == .chose("book_a_visit"))
            var plain = Self.request
            plain.exits = []
            model.behave(.says("Yes."))
            #expect(await client(model).answer(to: plain, within: .seconds(30)) == .spoke("Yes."))
            #expect(model.complaints == [])
            #expect(model.keys.allSatisfy { $0 == "Bearer k1" })
        }
    }

    static let odd: [(String, WorkResult.Answer)] = [
        (
            #"{"choices":[{"message":{"content":[{"type":"text","text":"One."},{"type":"text","text":"Two."}]}}]}"#,
            .spoke("One. Two.")
        ),
        (#"{"choices":[{"message":{"content":"<think>hm</think> Yes."}}]}"#, .spoke("Yes.")),
        (
            #"{"choices":[{"message":{"content":"","function_call":{"name":"goodbye","arguments":"{}"}}}]}"#,
            .chose("goodbye")
        ),
        (#"{"choices":[{"message":{"content":"Ok.","tool_calls":[{"function":{"name":"unknown"}}]}}]}"#, .spoke("Ok.")),
        (#"{"choices":[{"message":{"content":null,"refusal":"I cannot."}}]}"#, .failed("the model refused")),
        (#"{"choices":[{"message":{"content":null}}]}"#, .failed("the model said nothing")),
        (#"{"choices":[]}"#, .failed("the model's answer cannot be read")),
        ("[]", .failed("the model's answer cannot be read")),
        ("no", .failed("the model's answer is no JSON")),
    ]

    @Test(arguments: odd) func takesWhatProvidersMakeOfIt(_ body: String, _ answer: WorkResult.Answer) async throws {
        try await LoopbackModel.run { model in
            model.behave(.writes(body))
            #expect(await client(model).answer(to: Self.request, within: .seconds(5)) == answer)
        }
    }

    @Test func failsInWordsThatHelp() async throws {
        try await LoopbackModel.run { model in
            model.behave(.refuses(401))
            #expect(
                await client(model).answer(to: Self.request, within: .seconds(5))
                    == .failed("the model's provider answered 401: check OPENAI_API_KEY"))
            model.behave(.hangs)
            #expect(
                await client(model).answer(to: Self.request, within: .milliseconds(200))
                    == .failed("the model did not answer in time"))
        }
        let nobody = ModelClient(base: "http://127.0.0.1:9/v1", apiKey: nil, model: nil)
        #expect(
            await nobody.answer(to: Self.request, within: .seconds(5))
                == .failed("the model could not be reached; check OPENAI_BASE_URL"))
    }
}
