package org.silveralliance.local.simulator;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.silveralliance.local.simulator.Faults.Fault;

/** Tencent's SendSms (2021-01-11): one status per number, SessionContext echoed. Signatures are asked for, not verified. */
final class Tencent {

    static final String SMS = "tencent-sms";

    private final Mailbox mailbox;
    private final Faults faults;
    private final Clock clock;

    Tencent(Mailbox mailbox, Faults faults, Clock clock) {
        this.mailbox = mailbox;
        this.faults = faults;
        this.clock = clock;
    }

    Answer handle(Request request) {
        if (!request.headers().getOrDefault("authorization", "").startsWith("TC3-HMAC-SHA256 ")) {
            return error("AuthFailure.SignatureFailure", "The provided credentials could not be validated.");
        }
        if (!"SendSms".equals(request.headers().get("x-tc-action"))) {
            return error("InvalidAction", "The specified action is invalid or not found.");
        }
        Map<String, Object> body;
        try {
            body = Json.object(request.body());
        } catch (IllegalArgumentException malformed) {
            return error("InvalidParameter", "The request body is not JSON.");
        }
        Fault fault = faults.next(SMS).orElse(Fault.NONE);
        String session = String.valueOf(body.getOrDefault("SessionContext", ""));
        List<Map<String, Object>> statuses = new ArrayList<>();
        if (body.get("PhoneNumberSet") instanceof List<?> numbers) {
            for (Object number : numbers) {
                statuses.add(one(String.valueOf(number), session, body, fault));
            }
        }
        Answer answer = Answer.ok(Map.of("Response", Map.of("SendStatusSet", statuses, "RequestId",
                UUID.randomUUID().toString())));
        return fault.kind() == Faults.Kind.TIMEOUT_AFTER_ACCEPT ? answer.butLost() : answer;
    }

    private Map<String, Object> one(String number, String session, Map<String, Object> body,
            Fault fault) {
        String code = fault.kind() == Faults.Kind.ERROR ? fault.code()
                : number.matches("(\\+86)?1[3-9]\\d{9}") ? "Ok" : "InvalidParameterValue.IncorrectPhoneNumber";
        String serial = code.equals("Ok") ? UUID.randomUUID().toString() : "";
        if (code.equals("Ok")) {
            mailbox.put(new Sent(SMS, serial, number, session, String.valueOf(body.get("TemplateId")),
                    String.valueOf(body.get("TemplateParamSet")), 1, "ACCEPTED", clock.instant()));
        }
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("SerialNo", serial);
        status.put("PhoneNumber", number);
        status.put("Fee", code.equals("Ok") ? 1 : 0);
        status.put("SessionContext", session);
        status.put("Code", code);
        status.put("Message", code.equals("Ok") ? "send success" : "refused");
        status.put("IsoCode", "CN");
        return status;
    }

    private static Answer error(String code, String text) {
        return Answer.ok(Map.of("Response", Map.of("Error", Map.of("Code", code, "Message", text), "RequestId",
                UUID.randomUUID().toString())));
    }
}
