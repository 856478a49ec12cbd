package org.silveralliance.notification.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.silveralliance.notification.message.MessageKind;

/**
 * A short message as the vendors want it: the code of a filed template and its variables, never free text. Variables are
 * shortened until signature and text together are one part of 70 characters; characters are code points, so that a rare one
 * counts once and is never cut in half.
 */
public record SmsText(String template, Map<String, String> variables, String text) {

    static final int ONE_PART = 70;
    private static final List<String> SHORTENED = List.of("title", "place", "name");

    /** A filed text, for the member himself and for whoever passes it on to him (N-06). */
    private enum Filed {
        PUBLISHED("SMS_26110001", "${title}定于${time}在${place}举行，请您参加。不便参加请告知联络员。",
                "SMS_26110002", "请转告${name}同志：${title}定于${time}在${place}举行，请参加。"),
        RESCHEDULED("SMS_26110003", "${title}改到${time}举行，地点${place}，请相互转告。",
                "SMS_26110004", "请转告${name}同志：${title}改到${time}举行，地点${place}。"),
        CANCELLED("SMS_26110005", "原定${time}的${title}取消，请您不要前往。",
                "SMS_26110006", "请转告${name}同志：原定${time}的${title}取消，请不要前往。"),
        REMINDER("SMS_26110007", "提醒：${title}于${time}在${place}举行，请您准时参加。",
                "SMS_26110008", "请转告${name}同志：${title}于${time}在${place}举行，请准时参加。");

        private final String code;
        private final String text;
        private final String relayedCode;
        private final String relayedText;

        Filed(String code, String text, String relayedCode, String relayedText) {
            this.code = code;
            this.text = text;
            this.relayedCode = relayedCode;
            this.relayedText = relayedText;
        }

        static Filed of(MessageKind kind) {
            return switch (kind) {
                case ACTIVITY_PUBLISHED -> PUBLISHED;
                case ACTIVITY_RESCHEDULED -> RESCHEDULED;
                case ACTIVITY_CANCELLED -> CANCELLED;
                case REMINDER_7D, REMINDER_1D, REMINDER_2H, HOST_30D, HOST_10D -> REMINDER;
            };
        }
    }

    /** To the member's own phone. */
    static SmsText direct(String signature, MessageKind kind, String title, String place, @Nullable Instant at) {
        Filed filed = Filed.of(kind);
        return fit(signature, filed.code, filed.text, variables("", title, place, at));
    }

    /** To a family contact, or to a phone that several members share: it names all of them (E-22). */
    static SmsText relayed(String signature, MessageKind kind, List<String> names, String title, String place,
            @Nullable Instant at) {
        Filed filed = Filed.of(kind);
        return fit(signature, filed.relayedCode, filed.relayedText, variables(String.join("、", names), title, place, at));
    }

    private static Map<String, String> variables(String names, String title, String place, @Nullable Instant at) {
        Map<String, String> values = new HashMap<>();
        values.put("name", names);
        values.put("title", title);
        values.put("place", place);
        values.put("time", at == null ? "" : Wording.time(at));
        return values;
    }

    private static SmsText fit(String signature, String code, String template, Map<String, String> values) {
        values.keySet().removeIf(name -> !template.contains("${" + name + "}"));
        String text = render(signature, template, values);
        while (length(text) > ONE_PART) {
            Map.Entry<String, String> longest = values.entrySet().stream()
                    .filter(value -> SHORTENED.contains(value.getKey()))
                    .max(Comparator.comparingInt(value -> length(value.getValue()))).orElseThrow();
            values.put(longest.getKey(), shorter(longest.getValue()));
            text = render(signature, template, values);
        }
        return new SmsText(code, Map.copyOf(values), text);
    }

    private static String shorter(String value) {
        String kept = value.endsWith("…") ? value.substring(0, value.length() - 1) : value;
        if (length(kept) < 2) {
            throw new IllegalArgumentException("The text cannot be brought to one part");
        }
        int drop = value.endsWith("…") ? 1 : 2;
        return kept.substring(0, kept.offsetByCodePoints(kept.length(), -drop)) + "…";
    }

    private static String render(String signature, String template, Map<String, String> values) {
        String text = "【" + signature + "】" + template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
