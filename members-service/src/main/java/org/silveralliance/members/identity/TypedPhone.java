package org.silveralliance.members.identity;

import java.util.Optional;

import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;

/** A telephone number as somebody types it into a form: one number and nothing beside it. */
public final class TypedPhone {

    private TypedPhone() {
    }

    /** The number; empty where nothing, or a word for nothing, was typed; anything else is refused at {@code pointer}. */
    public static Optional<String> numberOf(String text, String pointer) {
        return switch (Phone.read(text)) {
            case Phone.Reading.None() -> Optional.empty();
            case Phone.Reading.Number(String phone, String note) when note.isEmpty() -> Optional.of(phone);
            case Phone.Reading.Number(String phone, String note) -> throw notOneNumber(pointer, "号码旁的说明请写入备注");
            case Phone.Reading.Unclear(Phone.Fault fault) -> throw notOneNumber(pointer, switch (fault) {
                case LENGTH, DIGITS_LOST -> "位数不对";
                case SEVERAL -> "只能填一个号码";
                case AS_ABOVE, DECEASED, NO_NUMBER -> "不是电话号码";
            });
        };
    }

    private static Problem notOneNumber(String pointer, String why) {
        return KitProblem.INVALID.because("电话号码有误，请填一个手机号或固定电话").at(pointer, why);
    }
}
