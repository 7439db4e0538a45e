/// What the carrier's verbs may hold, one element a line.
///
/// Behind its name, with `+` where it takes text, stand its attributes (`@name`; `#` a number, `?` true or false, `=` one
/// of these, `*` any of these) and the elements that it may hold (`>Name`).
enum MarkupRows {
    static let text = """
        Response >Connect >Dial >Echo >Enqueue >Gather >Hangup >Leave >Pause >Play >Queue >Record >Redirect >Reject \
        >Say >Sms >Pay >Prompt >Start >Stop >Refer
        AiSession @aiConnector @aiSessionConfiguration
        Application+ @url @method @statusCallbackEvent*initiated|ringing|answered|completed @statusCallback \
        @statusCallbackMethod @customerId @copyParentTo? >ApplicationSid >Parameter
        ApplicationSid+
        Autopilot+
        Client+ @url @method @statusCallbackEvent*initiated|ringing|answered|completed @statusCallback \
        @statusCallbackMethod >Identity >Parameter
        Conference+ @muted? @beep=true|false|onEnter|onExit @startConferenceOnEnter? @endConferenceOnExit? @waitUrl \
        @waitMethod @maxParticipants# @record=do-not-record|record-from-start @recordingConfigurationId \
        @region=us1|us2|ie1|sg1|br1|au1|jp1|de1 @coach @trim=trim-silence|do-not-trim \
        @statusCallbackEvent*start|end|join|leave|mute|hold|modify|speaker|announcement @statusCallback \
        @statusCallbackMethod @recordingStatusCallback @recordingStatusCallbackMethod \
        @recordingStatusCallbackEvent*in-progress|completed|absent @eventCallbackUrl \
        @jitterBufferSize=large|medium|small|off @participantLabel
        Config @name @value
        Connect @action @method >Room >Autopilot >Stream >VirtualAgent >Conversation >ConversationRelay >AiSession \
        >ConversationRelaySession
        Conversation @serviceInstanceSid @inboundAutocreation? @routingAssignmentTimeout# @inboundTimeout# @url \
        @method \
        @record=do-not-record|record-from-answer|record-from-ringing|record-from-answer-dual|record-from-ringing-dual|true|false \
        @trim=trim-silence|do-not-trim @recordingStatusCallback @recordingStatusCallbackMethod \
        @recordingStatusCallbackEvent*in-progress|completed|absent @statusCallback @statusCallbackMethod \
        @statusCallbackEvent*call-initiated|call-ringing|call-answered|call-completed
        ConversationRelay @url @language @ttsLanguage @transcriptionLanguage @ttsProvider @voice \
        @transcriptionProvider @speechModel @profanityFilter? @dtmfDetection? @welcomeGreeting @partialPrompts? \
        @welcomeGreetingInterruptible @interruptible @preemptible? @hints @intelligenceService \
        @reportInputDuringAgentSpeech? @elevenlabsTextNormalization @interruptSensitivity @debug \
        @backgroundNoiseReduction @speechTimeout @deepgramSmartFormat @ignoreBackchannel @events \
        @partialPromptOnHangup @eagerEotThreshold @asrSmartFormat @ttsTextNormalization \
        @ttsLanguageTextNormalization @elevenlabsLanguageTextNormalization @includeInPrompt @customerName \
        @applicationReconnect @echoPromptFiltering @turnDetection >Language >Parameter
        ConversationRelaySession @connector @sessionConfiguration
        Dial+ @action @method @timeout# @hangupOnStar? @timeLimit# @callerId \
        @record=do-not-record|record-from-answer|record-from-ringing|record-from-answer-dual|record-from-ringing-dual \
        @trim=trim-silence|do-not-trim @recordingStatusCallback @recordingConfigurationId \
        @recordingStatusCallbackMethod @recordingStatusCallbackEvent*in-progress|completed|absent @answerOnBridge? \
        @ringTone=at|au|bg|br|be|ch|cl|cn|cz|de|dk|ee|es|fi|fr|gr|hu|il|in|it|lt|jp|mx|my|nl|no|nz|ph|pl|pt|ru|se|sg|th|uk|us|us-old|tw|ve|za \
        @recordingTrack=both|inbound|outbound @sequential? @referUrl @referMethod @events=call-progress-event \
        @passports >Client >Conference >Number >Queue >Sim >Sip >Application >WhatsApp
        Echo
        Enqueue+ @action @maxQueueSize# @method @waitUrl @waitUrlMethod @workflowSid >Task
        Gather @input*dtmf|speech @action @method @timeout# @speechTimeout @maxSpeechTime# @profanityFilter? \
        @finishOnKey @numDigits# @partialResultCallback @partialResultCallbackMethod @language @hints @bargeIn? \
        @debug? @actionOnEmptyResult? @speechModel @enhanced? >Say >Pause >Play
        Hangup >Parameter
        Header @name @value
        Headers >Header
        Identity+
        Language @code @ttsProvider @voice @transcriptionProvider @speechModel @hints @asrSmartFormat \
        @ttsTextNormalization @ttsLanguageTextNormalization
        Leave
        Number+ @sendDigits @url @method @statusCallbackEvent*initiated|ringing|answered|completed @statusCallback \
        @statusCallbackMethod @byoc @machineDetection @amdStatusCallbackMethod @amdStatusCallback \
        @machineDetectionTimeout# @machineDetectionSpeechThreshold# @machineDetectionSpeechEndThreshold# \
        @machineDetectionSilenceTimeout#
        Parameter @name @value
        Pause @length#
        Pay @input=dtmf @action \
        @bankAccountType=consumer-checking|consumer-savings|commercial-checking|commercial-savings @statusCallback \
        @statusCallbackMethod=GET|POST @timeout# @maxAttempts# @securityCode? @postalCode @minPostalCodeLength# \
        @paymentConnector @paymentMethod=ach-debit|credit-card @tokenType=one-time|reusable|payment-method \
        @chargeAmount @currency @description \
        @validCardTypes*visa|mastercard|amex|maestro|discover|optima|jcb|diners-club|enroute \
        @language=de-DE|en-AU|en-CA|en-GB|en-IN|en-IE|en-NZ|en-PH|en-ZA|en-US|es-ES|es-US|fr-CA|fr-FR|it-IT >Prompt \
        >Parameter
        Play+ @loop# @digits
        Prompt \
        @for=payment-card-number|expiration-date|security-code|postal-code|payment-processing|bank-account-number|bank-routing-number \
        @errorType*timeout|invalid-card-number|invalid-card-type|invalid-date|invalid-security-code|internal-error|input-matching-failed \
        @cardType*visa|mastercard|amex|maestro|discover|optima|jcb|diners-club|enroute @attempt \
        @requireMatchingInputs? >Say >Play >Pause
        Queue+ @url @method @reservationSid @postWorkActivitySid
        Record @action @method @timeout# @finishOnKey @maxLength# @playBeep? @trim=trim-silence|do-not-trim \
        @recordingStatusCallback @recordingStatusCallbackMethod \
        @recordingStatusCallbackEvent*in-progress|completed|absent @transcribe? @transcribeCallback \
        @recordingConfigurationId
        Recording @recordingStatusCallback @recordingStatusCallbackMethod=GET|POST \
        @recordingStatusCallbackEvent*in-progress|completed|absent @trim=trim-silence|do-not-trim \
        @track=inbound|outbound|both @channels=mono|dual @recordingConfigurationId
        Redirect+ @method
        Refer @action @method >Sip
        Reject @reason=rejected|busy >Parameter
        Room+ @participantIdentity
        Say+ @voice @loop# @language >break >emphasis >lang >p >phoneme >prosody >s >say-as >sub >w
        Sim+
        Sip+ @username @password @url @method @statusCallbackEvent*initiated|ringing|answered|completed \
        @statusCallback @statusCallbackMethod @machineDetection @amdStatusCallbackMethod @amdStatusCallback \
        @machineDetectionTimeout# @machineDetectionSpeechThreshold# @machineDetectionSpeechEndThreshold# \
        @machineDetectionSilenceTimeout# >Uri >Headers
        Siprec @name @connectorName @track=inbound_track|outbound_track|both_tracks @statusCallback \
        @statusCallbackMethod=GET|POST >Parameter
        Sms+ @to @from @action @method @statusCallback
        Start @action @method >Stream >Siprec >Transcription >Recording
        Stop >Stream >Siprec >Transcription
        Stream @name @connectorName @url @track=inbound_track|outbound_track|both_tracks @statusCallback \
        @statusCallbackMethod=GET|POST @audioFormat @sampleRate >Parameter
        Task+ @priority# @timeout#
        Transcription @name @track=inbound_track|outbound_track|both_tracks @statusCallbackUrl \
        @statusCallbackMethod=GET|POST @inboundTrackLabel @outboundTrackLabel @partialResults? @languageCode \
        @transcriptionEngine @profanityFilter? @speechModel @hints @enableAutomaticPunctuation? @intelligenceService \
        >Config >Parameter
        Uri+ @priority @weight @username @password
        VirtualAgent @connectorName @language @sentimentAnalysis? @statusCallback @statusCallbackMethod >Config \
        >Parameter
        WhatsApp+ @url @method @statusCallbackEvent*initiated|ringing|answered|completed @statusCallback \
        @statusCallbackMethod
        break @strength=none|x-weak|weak|medium|strong|x-strong @time
        emphasis+ @level=strong|moderate|reduced >break >emphasis >lang >phoneme >prosody >say-as >sub >w
        lang+ \
        @xml:lang=arb|ar-AE|ca-ES|cmn-CN|cy-GB|da-DK|de-DE|de-AT|en-AU|en-GB|en-GB-WLS|en-IN|en-NZ|en-US|en-ZA|es-ES|es-MX|es-US|fi-FI|fr-CA|fr-FR|he-IL|hi-IN|is-IS|it-IT|ja-JP|ko-KR|nb-NO|nl-NL|pl-PL|pt-BR|pt-PT|ro-RO|ru-RU|sv-SE|tr-TR|yue-CN \
        >break >emphasis >lang >p >phoneme >prosody >s >say-as >sub >w
        p+ >break >emphasis >lang >phoneme >prosody >s >say-as >sub >w
        phoneme+ @alphabet=ipa|x-sampa|x-amazon-jyutping|x-amazon-pinyin|x-amazon-pron-kana|x-amazon-yomigana @ph
        prosody+ @volume @rate @pitch >break >emphasis >lang >p >phoneme >prosody >s >say-as >sub >w
        s+ >break >emphasis >lang >phoneme >prosody >say-as >sub >w
        say-as+ \
        @interpret-as=characters|spell-out|cardinal|number|ordinal|digits|fraction|unit|date|time|address|expletive|telephone \
        @format=mdy|dmy|ymd|md|dm|ym|my|d|m|y|yyyymmdd
        sub+ @alias
        w+ @role >break >emphasis >phoneme >prosody >say-as >sub
        """
}
