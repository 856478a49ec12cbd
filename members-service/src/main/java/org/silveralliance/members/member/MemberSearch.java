package org.silveralliance.members.member;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.PersonName;
import org.silveralliance.members.statistics.Cell;

/**
 * What a list of members is narrowed to; words are looked for in names and in those of units. A cell of the statistics is the
 * ledger of its day: on it are some who died since.
 */
public record MemberSearch(Words words, Optional<UUID> unit, Optional<Category> category, StateFilter state,
        Optional<Cell> cell,
        Sort sort) {

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z][A-Za-z '’]{0,59}");
    private static final Pattern BETWEEN_SYLLABLES = Pattern.compile("[ '’]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+[Xx]?");

    /** Everyone but the dead and those who left, of a cell everyone of it; everyone; or those in one state. */
    public enum StateFilter {
        ON_LEDGER,
        ALL,
        ACTIVE,
        FLOATING_OUT,
        LOST_CONTACT,
        PARTY_MEMBERSHIP_STOPPED,
        TRANSFERRED_OUT,
        DECEASED,
        EXPELLED
    }

    /** In which order a list stands that no words were looked for in; otherwise the words decide. */
    @Schema(name = "MemberSort")
    public enum Sort {
        ARRIVAL,
        PINYIN
    }

    /** What the words of a search are. */
    public sealed interface Words {

        record None() implements Words {
        }

        /** The last four digits of a phone. */
        record PhoneTail(String digits) implements Words {
        }

        /** Pinyin or its first letters, of a name or from a later character of it on; in upper case. */
        record Letters(String letters) implements Words {
        }

        /**
         * The beginning of a name or of what follows its first characters, or a part of a unit's name; {@code key} is what a
         * name
         * is looked for by.
         */
        record Name(String text, String key) implements Words {
        }
    }

    /** Reads the words of a query parameter. Whole phones and identity numbers do not belong into addresses. */
    public static Words words(@Nullable String q) {
        String text = q == null ? "" : q.strip();
        if (text.isEmpty()) {
            return new Words.None();
        }
        if (DIGITS.matcher(text).matches()) {
            if (text.length() != 4) {
                throw MembersProblem.SENSITIVE_IN_ADDRESS.because("按电话查找请只输入后四位；按完整号码查找请用 POST /members/search").at("/q",
                        "应为四位数字");
            }
            return new Words.PhoneTail(text);
        }
        if (LETTERS.matcher(text).matches()) {
            return new Words.Letters(BETWEEN_SYLLABLES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));
        }
        String key = PersonName.key(text);
        return key.isEmpty() ? new Words.None() : new Words.Name(text, key);
    }
}
