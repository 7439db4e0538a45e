import CallUnderstanding
import Testing

/// The assistant's questions, at most twelve phrases each, against everything else that people say.
@Suite struct AssistantMenuTests {
    /// The script's name of an intent, the label of its sentences, its phrases.
    private static let menu: [(name: String, label: String, phrases: [String])] = [
        (
            "time", "time",
            [
                "what time is it", "what is the time", "tell me the time", "do you have the time", "the time please",
                "what time is it in London", "what's the current time", "do you know what time it is",
                "I need to know the time", "what is the time in the eastern time zone",
                "what does it say on the clock", "what time is it now",
            ]
        ),
        (
            "date", "date",
            [
                "what is the date", "what day is it", "what is today's date", "tell me the date", "current date",
                "which day is today", "what is tomorrow's date", "what day of the month is it",
                "what will the date be in six days", "what month is it", "what year is it",
                "what day of the week is it",
            ]
        ),
        (
            "hello", "greeting",
            [
                "hello", "hi there", "good morning", "hey there", "hiya", "greetings", "how are you",
                "how is it going", "what's up", "how are things going", "how have you been", "good to see you",
            ]
        ),
        (
            "goodbye", "goodbye",
            [
                "goodbye", "bye", "see you later", "talk to you later", "that's all, bye", "have a nice day",
                "nice talking to you", "I have to go now", "so long", "take care", "I am glad we got to talk",
                "catch you around",
            ]
        ),
        (
            "thanks", "thank_you",
            [
                "thanks", "thank you", "thank you very much", "I appreciate it", "many thanks",
                "thanks for your help", "I have much gratitude for your help", "much obliged",
                "thank you for helping me", "you have been a big help", "I owe you one",
                "I am so glad you helped me",
            ]
        ),
        (
            "repeat", "repeat",
            [
                "repeat that", "say that again", "can you repeat that", "I didn't hear you", "I didn't catch that",
                "one more time please", "repeat what you just said", "say it again", "please repeat yourself",
                "I missed that", "what was that last thing you said", "could you say that one more time",
            ]
        ),
    ]

    @Test func understandsMostAndRefusesTheRest() {
        let matcher = IntentMatcher(intents: Self.menu.map(\.phrases), language: "en-US")
        let labels = Self.menu.map(\.label)
        var right = 0
        var open = 0
        var accepted = 0
        var others = 0
        var rightOf = [Int](repeating: 0, count: labels.count)
        for row in Utterances.all.validation {
            let match = matcher.match(row.text, open: Array(labels.indices))
            let chosen = match.verdict == .accepted ? match.best?.intent : nil
            if let expected = labels.firstIndex(of: row.intent) {
                open += 1
                if chosen == expected {
                    right += 1
                    rightOf[expected] += 1
                }
            } else {
                others += 1
                if chosen != nil { accepted += 1 }
            }
        }
        let recall = Double(right) / Double(open)
        let falseAccepts = Double(accepted) / Double(others)
        print(

            "the assistant's menu: recall \(percent(recall)), false accepts \(percent(falseAccepts)) (\(accepted) of \(others))"
        )
        for (item, count) in zip(Self.menu, rightOf) { print("  \(item.name): \(count) of 20") }
        #expect(recall >= 0.85)
        #expect(falseAccepts <= 0.02)
        #expect(Self.menu.allSatisfy { $0.phrases.count <= 12 })
    }
}
