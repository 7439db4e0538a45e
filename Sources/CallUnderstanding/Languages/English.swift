extension LanguageWords {
    static let english = LanguageWords(
        tag: "en",
        noInputRungs: ["Are you still there?", "I'm sorry, I can't hear you. Please say something, or hang up."],
        noMatchRungs: [
            "Sorry, I did not catch that.", "I'm sorry, I still did not understand. Please say it another way.",
        ],
        apology: "Sorry, something went wrong. Please call again later. Goodbye.",
        goodbye: "Goodbye.",
        unavailable: "Sorry, we cannot take your call at the moment. Please call again later. Goodbye.",
        limitReached: "I'm sorry, I have to end this call now. Goodbye.",
        filler: "One moment, please.",
        recordingNotice: "This call will be recorded.",
        didYouSay: ("Did you say ", "?"),
        didYouMean: ("Did you mean ", " or ", "?"),
        readBack: ("I have ", ". Is that right?"),
        readBackByKeys: ("I have ", ". If that is right, press 1. If not, press 2."),
        limits: LimitWords(
            more: ("That is more than ", "."), less: ("That is less than ", "."), earliest: ("The earliest is ", "."),
            latest: ("The latest is ", "."), notWhole: "That is not a whole number.", need: ("I need ", " to "),
            from: "",
            digits: ("digit", "digits"), signs: ("letter or digit", "letters or digits")),
        corrections: Corrections(
            refusals: ["no", "nope", "nah", "wrong", "incorrect", "not quite"],
            leads: [
                "it's", "it is", "that's", "that is", "i said", "i meant", "i mean", "make it", "actually", "sorry",
                "should be", "it should be",
            ]),
        emailSigns: EmailSigns(
            at: "at", dot: "dot", dash: "dash", underscore: "underscore", plus: "plus"),
        phrases: [
            .yes: [
                "yes", "yeah", "yep", "yup", "sure", "of course", "correct", "that's right", "that is correct",
                "okay", "all right", "absolutely", "certainly", "definitely", "exactly", "I do", "sounds good",
                "go ahead", "I agree", "that's true", "yes please", "right", "indeed", "affirmative", "uh huh",
            ],
            .no: [
                "no", "nope", "nah", "no thanks", "no thank you", "not really", "not at all", "never", "no way",
                "that's wrong", "that is not correct", "incorrect", "I don't think so", "I do not", "absolutely not",
                "definitely not", "of course not", "not true", "that's not right", "negative", "not now", "not today",
                "I'd rather not",
            ],
            .goodbye: [
                "goodbye", "bye", "bye bye", "that's all", "no that's all", "that will be all", "I'm done",
                "hang up", "end the call", "see you", "see you later", "talk to you later", "have a nice day",
                "have a good one", "nothing else", "take care", "good night", "nice talking to you",
                "thanks that's all", "thank you that's all", "no thanks that's all", "no thank you that's all",
                "that's everything", "thanks goodbye", "thank you goodbye", "thanks bye",
            ],
            .help: [
                "help", "help me", "I need help", "can you help me", "what can I say", "what are my options",
                "what can you do", "I don't know what to say", "how does this work", "what are the choices",
                "I need some assistance",
            ],
            .repeat: [
                "repeat", "repeat that", "say that again", "say it again", "can you repeat that", "come again",
                "pardon", "what did you say", "I didn't hear you", "I didn't catch that", "one more time",
                "excuse me", "sorry what", "again please", "I missed that", "what was that",
            ],
            .operator: [
                "operator", "agent", "representative", "talk to a person", "speak to a human", "real person",
                "human being", "customer service", "speak with someone", "talk to somebody", "live agent",
                "receptionist",
            ],
            .thanks: [
                "thanks", "thank you", "thank you very much", "thanks a lot", "many thanks", "I appreciate it",
                "thank you so much", "thanks for your help", "much appreciated", "I'm grateful", "cheers",
            ],
            .startOver: [
                "start over", "start again", "main menu", "begin again", "from the beginning", "restart",
                "go back to the start", "back to the main menu", "start from scratch",
            ],
            .more: [
                "more", "tell me more", "more options", "what else", "next", "continue", "show me more", "keep going",
                "anything else", "go on", "the next ones", "more please",
            ],
            .back: [
                "back", "go back", "previous", "return", "go back one step", "the previous one", "take me back",
                "step back",
            ],
        ],
        wording: Wording(
            fillers: [
                "oh", "um", "umm", "uh", "uhm", "er", "erm", "ah", "hmm", "hm", "mm", "well", "please", "like", "so",
                "you know", "I mean", "kindly", "just", "actually", "I would like to", "I would like you to",
                "I want to", "I want you to", "I need to", "I need you to", "I'm calling to", "I am calling about",
                "can you", "could you", "would you", "will you", "would you mind", "I'd love to",
                "I would like to talk to", "I would like to speak to", "I would like to speak with",
                "I want to talk to", "I want to speak to", "I want to speak with", "I need to talk to",
                "I need to speak to", "I need to speak with", "can I talk to", "can I speak to", "can I speak with",
                "put me through to", "connect me to",
            ],
            contractions: [
                "whats": "what is", "thats": "that is", "its": "it is", "hes": "he is", "shes": "she is",
                "hows": "how is", "wheres": "where is", "whos": "who is", "whens": "when is", "heres": "here is",
                "theres": "there is", "lets": "let us", "im": "i am", "ive": "i have", "i'll": "i will",
                "i'd": "i would", "we're": "we are", "we'll": "we will", "we'd": "we would", "weve": "we have",
                "youre": "you are", "youve": "you have", "youd": "you would", "youll": "you will",
                "theyre": "they are", "it'll": "it will", "thatll": "that will", "itd": "it would",
                "dont": "do not", "doesnt": "does not", "didnt": "did not", "cant": "can not", "cannot": "can not",
                "couldnt": "could not", "wouldnt": "would not", "shouldnt": "should not", "wont": "will not",
                "isnt": "is not", "arent": "are not", "wasnt": "was not", "werent": "were not",
                "havent": "have not", "hasnt": "has not", "hadnt": "had not", "aint": "is not",
                "gonna": "going to", "wanna": "want to", "gotta": "got to", "gimme": "give me", "lemme": "let me",
                "dunno": "do not know", "ya": "you", "u": "you", "ok": "okay", "thx": "thanks", "alright": "all right",
            ],
            weak: [
                "a", "am", "an", "and", "are", "as", "at", "be", "been", "being", "but", "by", "can", "could", "did",
                "do", "does", "for", "from", "get", "got", "had", "has", "have", "he", "her", "here", "him", "his",
                "how", "i", "if", "in", "into", "is", "it", "let", "me", "my", "not", "of", "on", "or", "our", "shall",
                "she", "should", "some", "than", "that", "the", "their", "them", "then", "there", "these", "they",
                "this", "those", "to", "too", "us", "was", "we", "were", "what", "when", "where", "which", "who",
                "whose", "why", "will", "with", "would", "you", "your",
            ]
        ),
        numbers: .english
    )
}
