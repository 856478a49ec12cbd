package org.silveralliance.local.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signature and templates that were filed with the SMS vendors; notification-service sends them by code. */
final class SmsTexts {

    static final String SIGNATURE = "银发联盟";
    private static final Map<String, String> FILED = Map.ofEntries(
            Map.entry("SMS_26110001", "${title}定于${time}在${place}举行，请您参加。不便参加请告知联络员。"),
            Map.entry("SMS_26110002", "请转告${name}同志：${title}定于${time}在${place}举行，请参加。"),
            Map.entry("SMS_26110003", "${title}改到${time}举行，地点${place}，请相互转告。"),
            Map.entry("SMS_26110004", "请转告${name}同志：${title}改到${time}举行，地点${place}。"),
            Map.entry("SMS_26110005", "原定${time}的${title}取消，请您不要前往。"),
            Map.entry("SMS_26110006", "请转告${name}同志：原定${time}的${title}取消，请不要前往。"),
            Map.entry("SMS_26110007", "提醒：${title}于${time}在${place}举行，请您准时参加。"),
            Map.entry("SMS_26110008", "请转告${name}同志：${title}于${time}在${place}举行，请准时参加。"),
            Map.entry("SMS_26110009", "您候补的${title}已有名额，请于${time}到${place}参加。"),
            Map.entry("SMS_26110010", "请转告${name}同志：候补的${title}已有名额，请于${time}到${place}参加。"),
            Map.entry("SMS_26110011", "更正：${title}于${time}在${place}举行，以此为准。"),
            Map.entry("SMS_26110012", "请转告${name}同志：${title}有更正，于${time}在${place}举行。"));
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://|www\\.");
    private static final Pattern NUMBER = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");
    /** Of a variable of a notice, since 2018. */
    private static final int LONGEST_VARIABLE = 35;
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

    /** Why the vendor does not take a value: its code, empty when he does. */
    static Optional<String> refusal(Map<String, ?> values) {
        for (Object value : values.values()) {
            String text = value.toString();
            if (text.isEmpty() || text.length() > LONGEST_VARIABLE) {
                return Optional.of("isv.PARAM_LENGTH_LIMIT");
            }
            if (ADDRESS.matcher(text).find()) {
                return Optional.of("isv.PARAM_NOT_SUPPORT_URL");
            }
            if (NUMBER.matcher(text).find() || text.codePoints().anyMatch(SmsTexts::isStrange)) {
                return Optional.of("isv.TEMPLATE_PARAMS_ILLEGAL");
            }
        }
        return Optional.empty();
    }

    private static boolean isStrange(int point) {
        return point == '【' || point == '】' || Character.getType(point) == Character.OTHER_SYMBOL;
    }

    /** As the vendors bill, by UTF-16 units: a rare character counts twice. */
    static int parts(String text) {
        int length = text.length();
        return length <= ONE_PART ? 1 : (length + PART_OF_MANY - 1) / PART_OF_MANY;
    }
}
