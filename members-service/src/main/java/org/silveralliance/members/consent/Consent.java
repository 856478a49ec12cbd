package org.silveralliance.members.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;

/** A consent of a member to one purpose; {@code withdrawn} absent while it stands. */
record Consent(UUID id, ConsentPurpose purpose, Word given, String textVersion, @Nullable Word withdrawn, long version) {

    /** What was said, on which day and how, and who entered it when. */
    record Word(LocalDate on, ConsentMethod how, String enteredBy, Instant enteredAt) {
    }

    boolean stands() {
        return withdrawn == null;
    }

    /** A consent stands once; a new one is not older than what was taken back before it. */
    static void mustBeNew(List<Consent> known, ConsentPurpose purpose, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw KitProblem.INVALID.because("同意日期不能晚于今天").at("/on", "晚于今天");
        }
        for (Consent other : known) {
            if (other.purpose != purpose) {
                continue;
            }
            Word end = other.withdrawn;
            if (end == null) {
                throw MembersProblem.CONSENT_STANDS.because("已于 " + other.given.on() + " 同意，现仍有效");
            }
            if (on.isBefore(end.on())) {
                throw KitProblem.INVALID.because("同意日期不能早于上次撤回的日期 " + end.on()).at("/on", "早于 " + end.on());
            }
        }
    }

    /** It is taken back once, not before it was given, and never from a day to come on: it ends at once. */
    void mustBeWithdrawable(LocalDate on, LocalDate today) {
        if (withdrawn != null) {
            throw MembersProblem.CONSENT_WITHDRAWN.because("这项同意已于 " + withdrawn.on() + " 撤回");
        }
        if (on.isAfter(today) || on.isBefore(given.on())) {
            throw KitProblem.INVALID.because("撤回日期应在 " + given.on() + " 以后、今天以前").at("/on", "不在其间");
        }
    }
}
