extension ProgramDump {
    mutating func carrier(_ verb: CarrierVerb, _ outcomes: Outcomes) {
        row(1, "carrier", "")
        self.outcomes(outcomes)
    }

    mutating func work(_ work: Work, _ outcomes: Outcomes) {
        row(1, "work", "")
        self.outcomes(outcomes)
    }

    mutating func run(_ run: Run) {
        row(1, "run", words.text(run.entry))
        row(1, "goto", words.text(run.next))
    }

    private mutating func outcomes(_ outcomes: Outcomes) {
        for way in outcomes.ways { row(1, "on", "\(way.outcome.written) -> \(words.text(way.target))") }
        if let otherwise = outcomes.otherwise { row(1, "on", "otherwise -> \(words.text(otherwise))") }
        row(1, "goto", words.text(outcomes.normal))
    }
}
