package import CallProgram

/// Work to be done outside, everything filled in but secrets.
package struct Job: Hashable, Sendable, Codable {
    package enum Kind: Hashable, Sendable, Codable {
        case message(MessageRequest)
        case fetch(FetchRequest)
        case reply(ReplyRequest)
    }
    /// Unique within the call.
    package var id: Int
    package var kind: Kind
    /// Milliseconds until nobody waits any more.
    package var timeout: Int

    package init(id: Int, kind: Kind, timeout: Int) {
        self.id = id
        self.kind = kind
        self.timeout = timeout
    }
}

/// A text message to be sent.
package struct MessageRequest: Hashable, Sendable, Codable {
    package var to: String
    package var body: String
    /// Nil is the operator's number.
    package var from: String?

    package init(to: String, body: String, from: String?) {
        self.to = to
        self.body = body
        self.from = from
    }
}

/// Text in which secrets are still named, not told: whoever does the work fills them in.
package struct Sealed: Hashable, Sendable, Codable {
    package enum Part: Hashable, Sendable, Codable {
        case text(String)
        /// Name of an environment variable, and how its value is escaped there.
        case secret(String, Escape)
    }

    package enum Escape: String, Hashable, Sendable, Codable {
        /// In a header, or for a whole address.
        case plain
        /// In an address or a form.
        case url
        /// In a text of JSON.
        case json
    }
    package var parts: [Part]

    package init(_ parts: [Part]) {
        self.parts = parts
    }
}

/// A web service to be asked.
package struct FetchRequest: Hashable, Sendable, Codable {
    package var method: Fetch.Method
    /// Absolute, query included.
    package var url: Sealed
    package var headers: [Header]
    /// JSON or a form, as the `Content-Type` among the headers says.
    package var body: Sealed?
    package var retries: Int

    package struct Header: Hashable, Sendable, Codable {
        package var name: String
        package var value: Sealed

        package init(name: String, value: Sealed) {
            self.name = name
            self.value = value
        }
    }

    package init(method: Fetch.Method, url: Sealed, headers: [Header], body: Sealed?, retries: Int) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.retries = retries
    }
}

/// A turn of a language model.
package struct ReplyRequest: Hashable, Sendable, Codable {
    package struct Line: Hashable, Sendable, Codable {
        package enum Role: String, Hashable, Sendable, Codable { case system, user, assistant }
        package var role: Role
        package var content: String

        package init(role: Role, content: String) {
            self.role = role
            self.content = content
        }
    }
    package var model: String?
    package var messages: [Line]
    package var exits: [Reply.Exit]
    package var maxTokens: Int?
    package var temperature: Double?

    package init(
        model: String?, messages: [Line], exits: [Reply.Exit], maxTokens: Int?, temperature: Double?
    ) {
        self.model = model
        self.messages = messages
        self.exits = exits
        self.maxTokens = maxTokens
        self.temperature = temperature
    }
}
