/// The values of `--var name=value`.
enum Variables {
    static func parsed(_ pairs: [String]) throws -> [String: String] {
        var variables: [String: String] = [:]
        for pair in pairs {
            guard let equals = pair.firstIndex(of: "="), equals != pair.startIndex else {
                throw OperatorFault(
                    message: "--var takes name=value, for example --var patient=\"Ms Rivera\", and got \"\(pair)\"",
                    status: .usage)
            }
            variables[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
        }
        return variables
    }
}
