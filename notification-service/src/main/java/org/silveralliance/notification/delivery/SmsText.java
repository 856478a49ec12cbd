package org.silveralliance.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.silveralliance.notification.message.MessageKind;

/**
 * A short message as the vendors want it: the code of a filed template and its variables, never free text. Each variable holds
 * what a vendor takes and is as long as he allows; title and place are shortened until signature and text together are one part
 * of 70 units of UTF-16. Names are not shortened: who does not fit is named in a message of his own.
 */
public record SmsText(String template, Map<String, String> variables, String text) {

    static final int ONE_PART = 70;
    /** What is left for title and place however long a name is. */
    private static final int LEAST = 12;
    private static final String NO_TITLE = "联盟活动";
    private static final String NO_PLACE = "联络员告知的地点";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    /** The filed signature, without its brackets, and the most a vendor takes in one variable. */
    public record Vendor(String signature, int longestVariable) {
    }

    /** What a message is about. */
    public record Subject(MessageKind kind, String title, String place, @Nullable Instant at) {
    }

    /** To the member's own phone. */
    public static SmsText direct(Vendor vendor, Subject about) {
        Filed filed = Filed.of(about.kind());
        return fit(vendor, filed.code, filed.text, "", about);
    }

    /** To a family contact, or to a phone that several members share: as many as it takes to name each of them (E-22). */
    public static <T> Map<List<T>, SmsText> relayed(Vendor vendor, Subject about, List<T> recipients,
            Function<T, String> name) {
        Filed filed = Filed.of(about.kind());
        int without = render(vendor, filed.relayedText, variables(filed.relayedText, "", "", "", about.at())).length();
        int room = Math.min(vendor.longestVariable(), ONE_PART - without - LEAST);
        Map<List<T>, SmsText> texts = new LinkedHashMap<>();
        for (List<T> some : together(recipients, name, room)) {
            String names = SmsWords.cut(names(some, name), vendor.longestVariable());
            texts.put(some, fit(vendor, filed.relayedCode, filed.relayedText, names, about));
        }
        return texts;
    }

    private static <T> List<List<T>> together(List<T> recipients, Function<T, String> name, int room) {
        List<List<T>> parts = new ArrayList<>();
        for (T one : recipients) {
            List<T> longer = new ArrayList<>(parts.isEmpty() ? List.of() : parts.getLast());
            longer.add(one);
            if (!parts.isEmpty() && names(longer, name).length() <= room) {
                parts.set(parts.size() - 1, longer);
            } else {
                parts.add(List.of(one));
            }
        }
        return parts;
    }

    private static <T> String names(List<T> some, Function<T, String> name) {
        return String.join("、", some.stream().map(name).map(SmsWords::accepted).toList());
    }

    private static SmsText fit(Vendor vendor, String code, String template, String names, Subject about) {
        int without = render(vendor, template, variables(template, names, "", "", about.at())).length();
        boolean placed = template.contains("${place}");
        String title = orElse(SmsWords.accepted(about.title()), NO_TITLE);
        String place = placed ? orElse(SmsWords.accepted(about.place()), NO_PLACE) : "";
        int room = Math.max(LEAST, ONE_PART - without);
        int most = vendor.longestVariable();
        // The longer of the two gives way first.
        String shownPlace = SmsWords.cut(place, Math.min(most, Math.max(room / 2, room - Math.min(most, title.length()))));
        String shownTitle = SmsWords.cut(title, Math.min(most, room - shownPlace.length()));
        Map<String, String> values = variables(template, names, shownTitle, shownPlace, about.at());
        return new SmsText(code, values, render(vendor, template, values));
    }

    private static Map<String, String> variables(String template, String names, String title, String place,
            @Nullable Instant at) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", names);
        values.put("title", title);
        values.put("place", place);
        values.put("time", at == null ? "" : Wording.time(at));
        values.keySet().removeIf(name -> !template.contains("${" + name + "}"));
        return Map.copyOf(values);
    }

    private static String render(Vendor vendor, String template, Map<String, String> values) {
        return "【" + vendor.signature() + "】" + VARIABLE.matcher(template)
                .replaceAll(variable -> Matcher.quoteReplacement(values.getOrDefault(variable.group(1), "")));
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    /** A filed text, for the member himself and for whoever passes it on to him (N-06). */
    private enum Filed {
        PUBLISHED("SMS_26110001", "${title}定于${time}在${place}举行，请您参加。不便参加请告知联络员。",
                "SMS_26110002", "请转告${name}同志：${title}定于${time}在${place}举行，请参加。"),
        RESCHEDULED("SMS_26110003", "${title}改到${time}举行，地点${place}，请相互转告。",
                "SMS_26110004", "请转告${name}同志：${title}改到${time}举行，地点${place}。"),
        CORRECTED("SMS_26110011", "更正：${title}于${time}在${place}举行，以此为准。",
                "SMS_26110012", "请转告${name}同志：${title}有更正，于${time}在${place}举行。"),
        CANCELLED("SMS_26110005", "原定${time}的${title}取消，请您不要前往。",
                "SMS_26110006", "请转告${name}同志：原定${time}的${title}取消，请不要前往。"),
        SEAT_GIVEN("SMS_26110009", "您候补的${title}已有名额，请于${time}到${place}参加。",
                "SMS_26110010", "请转告${name}同志：候补的${title}已有名额，请于${time}到${place}参加。"),
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
                case ACTIVITY_CORRECTED -> CORRECTED;
                case ACTIVITY_CANCELLED -> CANCELLED;
                case SEAT_GIVEN -> SEAT_GIVEN;
                case REMINDER_7D, REMINDER_1D, REMINDER_2H -> REMINDER;
                case HOST_30D, HOST_10D, TURN_CHANGED, TURN_SUSPENDED, SWAP_REQUESTED, SWAP_ACCEPTED, SWAP_REFUSED,
                        SWAP_WITHDRAWN ->
                    throw new IllegalArgumentException("Units are not told by short message: " + kind);
            };
        }
    }
}
