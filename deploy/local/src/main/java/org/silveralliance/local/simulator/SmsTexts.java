package org.silveralliance.local.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signature and templates that were filed with the SMS vendors; notification-service sends them by code. */
final class SmsTexts {

    static final String SIGNATURE = "银发联盟";
    private static final Map<String, String> FILED = Map.of(
            "SMS_26110001", "${title}定于${time}在${place}举行，请您参加。不便参加请告知联络员。",
            "SMS_26110002", "请转告${name}同志：${title}定于${time}在${place}举行，请参加。",
            "SMS_26110003", "${title}改到${time}举行，地点${place}，请相互转告。",
            "SMS_26110004", "请转告${name}同志：${title}改到${time}举行，地点${place}。",
            "SMS_26110005", "原定${time}的${title}取消，请您不要前往。",
            "SMS_26110006", "请转告${name}同志：原定${time}的${title}取消，请不要前往。",
            "SMS_26110007", "提醒：${title}于${time}在${place}举行，请您准时参加。",
            "SMS_26110008", "请转告${name}同志：${title}于${time}在${place}举行，请准时参加。");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final int ONE_PART = 70;
    private static final int PART_OF_MANY = 67;

    private SmsTexts() {
    }

    static Optional<String> template(String code) {
        return Optional.ofNullable(FILED.get(code));
    }

    /** The text as it arrives; empty when a variable is missing. */
    static Optional<String> render(String template, Map<String, ?> values) {
        Matcher matcher = VARIABLE.matcher(template);
        StringBuilder text = new StringBuilder("【" + SIGNATURE + "】");
        while (matcher.find()) {
            Object value = values.get(matcher.group(1));
            if (value == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value.toString()));
        }
        return Optional.of(matcher.appendTail(text).toString());
    }

    static int parts(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= ONE_PART ? 1 : (length + PART_OF_MANY - 1) / PART_OF_MANY;
    }
}
