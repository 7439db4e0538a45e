/// e to the x without a platform's mathematics library; good to six digits.
enum Exponential {
    static func of(_ x: Float) -> Float {
        guard x > -80 else { return 0 }
        guard x < 80 else { return .greatestFiniteMagnitude }
        // x = n · ln 2 + r, with r small enough for a short series.
        let n = (x * 1.442_695_04).rounded()
        let r = x - n * 0.693_147_18
        let series =
            1 + r * (1 + r * (0.5 + r * (0.166_666_67 + r * (0.041_666_67 + r * (0.008_333_33 + r * 0.001_388_89)))))
        return Float(sign: .plus, exponent: Int(n), significand: 1) * series
    }
}
