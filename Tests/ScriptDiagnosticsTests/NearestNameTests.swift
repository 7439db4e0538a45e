import ScriptDiagnostics
import Testing

@Suite struct NearestNameTests {
    let names = ["greeting", "booking", "billing", "tell_time", "a", "no_input"]

    @Test(arguments: [
        ("boking", "booking"), ("bookign", "booking"), ("Booking", "booking"), ("tell-time", "tell_time"),
        ("greet", "greeting"), ("no input", "no_input"), ("biling", "billing"), ("telltime", "tell_time"),
    ])
    func close(_ slip: (written: String, meant: String)) {
        #expect(NearestName.nearest(to: slip.written, among: names) == slip.meant)
    }

    @Test(arguments: ["weather", "b", "zz", "", "hangup", "goto"])
    func tooFar(_ name: String) {
        #expect(NearestName.nearest(to: name, among: names) == nil)
    }

    @Test func lists() {
        #expect(NearestName.list(["sales"], closestTo: "x") == "sales")
        #expect(NearestName.list(["sales", "support"], closestTo: "suport") == "support and sales")
        let many = (1...38).map { "state_\($0)" }
        #expect(
            NearestName.list(many, closestTo: "state_20")
                == "state_20, state_2, state_10, state_21, state_22 and 33 more")
        #expect(NearestName.list([], closestTo: "x") == "")
    }
}
