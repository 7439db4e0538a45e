/// A verb that is done outside while the caller waits.
package struct Work: Hashable, Sendable, Codable {
    package enum Kind: Hashable, Sendable, Codable {
        case message(Message)
        case fetch(Fetch)
        case reply(Reply)
    }
    package var kind: Kind
    /// Milliseconds until it has failed.
    package var timeout: Int
    /// Said when it takes longer than a moment.
    package var filler: Prompt

    package init(_ kind: Kind, timeout: Int, filler: Prompt) {
        self.kind = kind
        self.timeout = timeout
        self.filler = filler
    }
}

/// Sends a text message.
///
/// For example: `message: {to: ${call.from}, body: Your code is ${code}.}`.
package struct Message: Hashable, Sendable, Codable {
    package var to: Template
    package var body: Template
    /// Nil is the operator's number.
    package var from: Template?

    package init(to: Template, body: Template, from: Template? = nil) {
        self.to = to
        self.body = body
        self.from = from
    }
}

/// Asks a web service.
///
/// For example: `fetch: {url: "https://api.example.com/orders/${order}", save: {status: order.status}}`.
package struct Fetch: Hashable, Sendable, Codable {
    package enum Method: String, Hashable, Sendable, Codable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }
    package enum Body: Hashable, Sendable, Codable {
        case json(JSONShape)
        case form([Field])
    }
    package struct Saving: Hashable, Sendable, Codable {
        package var slot: SlotID
        /// Steps into the answer; empty is the whole of it.
        package var path: [Step]

        package enum Step: Hashable, Sendable, Codable {
            case key(String)
            case index(Int)
        }

        package init(slot: SlotID, path: [Step]) {
            self.slot = slot
            self.path = path
        }
    }
    package var method: Method
    /// Values in it are percent-encoded when they are filled in.
    package var url: Template
    package var query: [Field] = []
    package var headers: [Field] = []
    package var body: Body?
    /// Tries after the first, for methods that may be repeated safely.
    package var retries: Int = 0
    package var save: [Saving] = []

    package init(method: Method, url: Template) {
        self.method = method
        self.url = url
    }
}

/// A JSON body whose values are computed: `json: {name: ${name}, tags: [phone, ${language}]}`.
package indirect enum JSONShape: Hashable, Sendable, Codable {
    case null
    case value(Expression)
    case list([JSONShape])
    case object([Entry])

    package struct Entry: Hashable, Sendable, Codable {
        package var name: String
        package var value: JSONShape

        package init(name: String, value: JSONShape) {
            self.name = name
            self.value = value
        }
    }
}

/// A turn of a language model, which speaks or picks one of the exits.
///
/// For example: `reply: {instructions: Answer questions about the clinic., exits: [booking, goodbye]}`.
package struct Reply: Hashable, Sendable, Codable {
    package struct Exit: Hashable, Sendable, Codable {
        package var name: String
        /// Tells the model when to take it.
        package var description: String

        package init(name: String, description: String) {
            self.name = name
            self.description = description
        }
    }
    package var instructions: Template
    package var exits: [Exit]
    /// Takes what the model said.
    package var save: SlotID?
    package var maxTokens: Int?

    package init(instructions: Template, exits: [Exit] = [], save: SlotID? = nil, maxTokens: Int? = nil) {
        self.instructions = instructions
        self.exits = exits
        self.save = save
        self.maxTokens = maxTokens
    }
}

/// `assistant: {model: gpt-4o-mini, instructions: …}`: what every `reply` of the script has in common.
package struct Assistant: Hashable, Sendable, Codable {
    package var model: String?
    package var instructions: Template?
    package var maxTokens: Int?
    package var temperature: Double?

    package init(
        model: String? = nil, instructions: Template? = nil, maxTokens: Int? = nil, temperature: Double? = nil
    ) {
        self.model = model
        self.instructions = instructions
        self.maxTokens = maxTokens
        self.temperature = temperature
    }
}
