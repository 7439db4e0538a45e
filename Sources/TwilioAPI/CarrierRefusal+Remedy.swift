extension CarrierRefusal {
    /// What to do about it, in plain words.
    package var remedy: String {
        if let code, let known = Self.remedies[code] { return known }
        switch status {
        case 401, 403: return Self.remedies[20003]!
        case 404: return Self.remedies[20404]!
        case 429: return Self.remedies[20429]!
        default: break
        }
        guard let code else { return "Look in the carrier's console for the reason." }
        return "Look up error \(code) in the carrier's documentation."
    }

    private static let remedies: [Int: String] = [
        10001: "The account is not active. Look in the carrier's console for what it asks of you.",
        10002: "A trial account cannot do this. Upgrade the account, or leave the feature out.",
        10004: "Too many calls at once for this account. Wait until one has ended; a trial account allows few.",
        20001: "The carrier does not know one of the settings of this call. Check the script's outbound section.",
        20003:
            "The carrier does not know these credentials. Copy TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN from its console again, without spaces.",
        20005: "The account is suspended or closed. Look in the carrier's console for what it asks of you.",
        20008: "Test credentials cannot do this. Use the live account SID and auth token.",
        20403: "The account or the API key is not allowed to do this. Use a key with more rights, or the auth token.",
        20404: "The carrier finds no such account or call. Check TWILIO_ACCOUNT_SID, and TWILIO_API_URL if you set it.",
        20429: "Too many requests at once. Wait a moment and try again.",
        21201: "There is no number to call. Give to_number.",
        21202: "This is a premium number, which the account may not call.",
        21203: "Calls abroad are switched off. Switch the country on under Voice > Geographic permissions.",
        21205: "The carrier cannot use PUBLIC_URL. It must begin with https:// and be reachable from the internet.",
        21206: "The touch tones to send are not right: only digits, *, # and w are.",
        21208: "The ring timeout is not right. Give outbound.ring_timeout as 5 to 600 seconds.",
        21210:
            "The account may not call from this number. Verify it under Verified Caller IDs, or use a number of the account as TWILIO_PHONE_NUMBER.",
        21211: "The number to call is not a real one. Check it: + then the country code, then the number.",
        21212: "The number to call from is not a real one. Check TWILIO_PHONE_NUMBER or from_number.",
        21213: "There is no number to call from. Set TWILIO_PHONE_NUMBER or give from_number.",
        21214: "The carrier cannot reach this number. Check it, or try another.",
        21215:
            "The account may not call this country. Switch it on under Voice > Geographic permissions in the console.",
        21216: "The account may not call this number. Ask the carrier's support to allow it.",
        21217: "The number to call is not a real one. Check it: + then the country code, then the number.",
        21219:
            "A trial account calls verified numbers only. Verify the number under Phone Numbers > Verified Caller IDs, or upgrade the account.",
        21220: "The call has ended already, so it cannot be changed.",
        21262: "Asynchronous machine detection needs a callback. Set PUBLIC_URL.",
        21606: "The number to call from cannot do this. Use a number of the account that has voice.",
        21608: "A trial account reaches verified numbers only. Verify the number, or upgrade the account.",
        22005: "More calls are waiting than the account can place in a day. Wait, or ask for more calls per second.",
        573005: "The verification of this number is not finished. Finish it in the console, then call again.",
    ]
}
