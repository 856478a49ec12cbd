package org.silveralliance.local.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One message a vendor took; {@code to} is a phone number, a user or a robot's key, and is only ever shown masked. */
record Sent(String vendor, String id, String to, String outId, String template, String text, int parts, String outcome,
        Instant at) {

    Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("vendor", vendor);
        view.put("id", id);
        view.put("to", masked(to));
        view.put("outId", outId);
        view.put("template", template);
        view.put("text", text);
        view.put("parts", parts);
        view.put("outcome", outcome);
        view.put("at", at.toString());
        return view;
    }

    /** First three and last four characters. */
    static String masked(String secret) {
        int hidden = secret.length() - 7;
        return hidden <= 0 ? "*".repeat(secret.length())
                : secret.substring(0, 3) + "*".repeat(hidden) + secret.substring(secret.length() - 4);
    }
}
