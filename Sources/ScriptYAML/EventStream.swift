import CYAML

/// libyaml over a stretch of bytes; all that is unsafe in reading YAML ends here.
final class EventStream {
    enum Step {
        case event(YAMLEvent)
        case fault(YAMLFault)
    }

    // libyaml keeps pointers to the parser and to the text, so both stay where they were made.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeMutableBufferPointer<UInt8>
    /// What to add to an offset in `text` to have one in the working copy.
    private let base: Int
    private var mark: YAMLMark

    /// Reads `prefix` and then the bytes from `start` on; events in the prefix have offsets before `start`.
    init(_ bytes: [UInt8], from start: Int, prefix: StaticString = "") {
        let lead = prefix.utf8CodeUnitCount
        text = .allocate(capacity: lead + bytes.count - start + 1)
        text.initialize(repeating: 0)
        for i in 0..<lead { text[i] = prefix.utf8Start[i] }
        _ = text[lead...].update(fromContentsOf: bytes[start...])
        let length = lead + bytes.count - start
        base = start - lead
        mark = YAMLMark(length: length)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, length)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        text.deallocate()
    }

    func next() -> Step {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { return .fault(fault()) }
        defer { yaml_event_delete(&event) }
        var result = YAMLEvent(
            kind: .streamEnd, start: offset(of: event.start_mark), end: offset(of: event.end_mark))
        switch event.type {
        case YAML_STREAM_START_EVENT: result.kind = .streamStart
        case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
        case YAML_DOCUMENT_END_EVENT: result.kind = .documentEnd
        case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
        case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
        case YAML_ALIAS_EVENT:
            result.kind = .alias(String(cString: event.data.alias.anchor))
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            result.kind = .scalar(String(decoding: value, as: UTF8.self), style(of: scalar.style))
            result.anchor = scalar.anchor.map { String(cString: $0) }
            result.hasTag = scalar.tag != nil
        case YAML_SEQUENCE_START_EVENT:
            let sequence = event.data.sequence_start
            result.kind = .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
            result.anchor = sequence.anchor.map { String(cString: $0) }
            result.hasTag = sequence.tag != nil
        case YAML_MAPPING_START_EVENT:
            let mapping = event.data.mapping_start
            result.kind = .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
            result.anchor = mapping.anchor.map { String(cString: $0) }
            result.hasTag = mapping.tag != nil
        default: break
        }
        return .event(result)
    }

    private func fault() -> YAMLFault {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? ""
        let hasContext = parser.pointee.context != nil
        return YAMLFault(
            cause: Self.ofEscapes.contains(problem) ? .unknownEscape : .syntax,
            offset: offset(of: parser.pointee.problem_mark),
            context: hasContext ? offset(of: parser.pointee.context_mark) : nil)
    }

    /// What libyaml says of a backslash between quotes, as in `"\d"` and `"\users"`.
    private static let ofEscapes: Set<String> = [
        "found unknown escape character", "did not find expected hexdecimal number",
        "found invalid Unicode character escape code",
    ]

    private func offset(of mark: yaml_mark_t) -> Int {
        base + self.mark.byteOffset(ofCodePoint: Int(mark.index), in: UnsafeBufferPointer(text))
    }

    private func style(of style: yaml_scalar_style_t) -> Node.Scalar.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }
}
