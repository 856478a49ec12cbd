package org.silveralliance.members.member;

import java.util.Locale;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.members.member.MemberSearch.Words;

/** Conditions on the parts of names, of which one member has several: a name's later characters, and how they are spelled. */
final class NameParts {

    /** Behind every text that begins with the one before it: no text contains the last code point there is. */
    static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private NameParts() {
    }

    /** Parts that begin with what was typed; {@code table} is how their columns are called in the statement. */
    static void narrow(Query query, String table, Words words) {
        String begins = begins(words);
        query.add("and " + table + "part >= ? and " + table + "part < ?", begins, begins + LAST);
    }

    /** Of several parts of one name that begin so, the first. */
    static void once(Query query, Words words) {
        query.add("""
                and not exists (select from member_name_part other where other.member_id = p.member_id and other.part >= ?
                  and other.part < p.part)""", begins(words));
    }

    /** No part of the member's name begins so. */
    static void none(Query query, Words words) {
        query.add("and not exists (select from member_name_part other where other.member_id = m.id");
        narrow(query, "other.", words);
        query.add(")");
    }

    /** As the parts are written: letters small, and V for the ü that is read as u. */
    private static String begins(Words words) {
        return switch (words) {
            case Words.Letters(String letters) -> letters.toLowerCase(Locale.ROOT).replace('v', 'u');
            case Words.Name(String text, String key) -> key;
            case Words.None() -> "";
            case Words.PhoneTail(String digits) -> "";
        };
    }
}
