/// How a country's telephone numbers are made, as far as a caller's own number needs it.
struct PhoneRegion: Sendable {
    /// The country's code.
    let code: String
    /// Dialled before a number inside the country, and left out from abroad.
    let trunk: String
    /// Digits of a whole number without it.
    let lengths: ClosedRange<Int>
    /// Whether numbers are always said with the trunk prefix.
    var needsTrunk = false
    /// Which digits a number may begin with.
    var starts: String = "0123456789"
    /// First digits whose numbers have the full length.
    var fullStarts = ""
    /// Dialled before another country's code, besides 00.
    var abroad: String?

    /// Both the area and the exchange begin with 2 to 9.
    var isNorthAmerican: Bool { code == "1" }

    static func region(_ name: String) -> PhoneRegion? { all[name] }

    private static let northAmerica = PhoneRegion(
        code: "1", trunk: "1", lengths: 10...10, starts: "23456789", abroad: "011")

    static let all: [String: PhoneRegion] = [
        "US": northAmerica, "CA": northAmerica, "PR": northAmerica,
        "GB": PhoneRegion(
            code: "44", trunk: "0", lengths: 9...10, needsTrunk: true, starts: "123578", fullStarts: "237"),
        "IE": PhoneRegion(code: "353", trunk: "0", lengths: 7...9, needsTrunk: true, starts: "12456789"),
        "AU": PhoneRegion(
            code: "61", trunk: "0", lengths: 9...9, needsTrunk: true, starts: "234578", abroad: "0011"),
        "NZ": PhoneRegion(code: "64", trunk: "0", lengths: 8...10, needsTrunk: true, starts: "234679"),
        "ES": PhoneRegion(code: "34", trunk: "", lengths: 9...9, starts: "6789"),
        "MX": PhoneRegion(code: "52", trunk: "", lengths: 10...10, starts: "23456789"),
        "AR": PhoneRegion(code: "54", trunk: "0", lengths: 10...10, starts: "1236789"),
        "CO": PhoneRegion(code: "57", trunk: "", lengths: 10...10, starts: "36"),
        "CL": PhoneRegion(code: "56", trunk: "", lengths: 9...9, starts: "23456789"),
        "PE": PhoneRegion(code: "51", trunk: "0", lengths: 8...9, starts: "123456789"),
        "FR": PhoneRegion(code: "33", trunk: "0", lengths: 9...9, needsTrunk: true, starts: "12345679"),
        "BE": PhoneRegion(code: "32", trunk: "0", lengths: 8...9, needsTrunk: true, starts: "123456789"),
        "CH": PhoneRegion(code: "41", trunk: "0", lengths: 9...9, needsTrunk: true, starts: "23456789"),
        "DE": PhoneRegion(code: "49", trunk: "0", lengths: 6...11, needsTrunk: true, starts: "123456789"),
        "AT": PhoneRegion(code: "43", trunk: "0", lengths: 6...12, needsTrunk: true, starts: "123456789"),
        "PT": PhoneRegion(code: "351", trunk: "", lengths: 9...9, starts: "23679"),
        "BR": PhoneRegion(code: "55", trunk: "0", lengths: 10...11, starts: "123456789"),
        // The nought is part of an Italian number.
        "IT": PhoneRegion(code: "39", trunk: "", lengths: 6...11, starts: "03"),
    ]

    /// The area that no telephone has, and that guides and rehearsals call from: `+1 555 123 0001`.
    private static let sampleArea = "555"

    /// Whether digits without trunk prefix and country code can be a number here.
    func takes(_ national: Substring) -> Bool {
        guard lengths.contains(national.utf8.count), let first = national.first, starts.contains(first) else {
            return false
        }
        if fullStarts.contains(first), national.utf8.count < lengths.upperBound { return false }
        return !isNorthAmerican || national.hasPrefix(Self.sampleArea) || Array(national.utf8)[3] >= UInt8(ascii: "2")
    }
}
