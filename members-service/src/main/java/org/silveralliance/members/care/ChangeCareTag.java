package org.silveralliance.members.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.care.CareTags.Review;
import org.silveralliance.members.care.CareTags.Tagged;
import org.silveralliance.members.member.Members;

/** What happens to a tag that stands. */
@ApplicationScoped
public class ChangeCareTag {

    /** One thing that happened. */
    public sealed interface Change {

        /** Somebody looked, and it is still so. */
        record Reviewed(String by, LocalDate next) implements Change {
        }

        /** It stands no longer from a day on; a mistake never stood. */
        record Ended(LocalDate on, TagEnding ending) implements Change {
        }
    }

    private final CareTags tags;
    private final Members members;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public ChangeCareTag(CareTags tags, Members members, Caller caller, AuditTrail audit, Clock clock) {
        this.tags = tags;
        this.members = members;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Applies one change to a tag of a member the caller may see; {@code ifMatch} is the version that was read. */
    @Transactional
    void change(UUID member, UUID id, @Nullable String ifMatch, Change change) {
        caller.county();
        members.lockedAlive(member);
        Tagged tag = tags.of(member).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这个标签"));
        ETags.requireMatch(ifMatch, tag.version());
        if (tag.endedOn() != null) {
            throw MembersProblem.TAG_ENDED.because("这个标签已于 " + tag.endedOn() + " 结束");
        }
        LocalDate today = LocalDate.now(clock);
        switch (change) {
            case Change.Reviewed(String by, LocalDate next) -> {
                tags.review(id, new Review(today, by, withinAYear(today, next)));
                audit.record("care-tag.reviewed", "member/" + member, null);
            }
            case Change.Ended(LocalDate on, TagEnding ending) -> {
                notAfter(today, on, "/on");
                if (on.isBefore(tag.fromOn())) {
                    throw KitProblem.INVALID.because("结束日期不能早于开始日期").at("/on", "早于 " + tag.fromOn());
                }
                tags.end(id, ending == TagEnding.MISTAKE ? tag.fromOn() : on, ending);
                audit.record("care-tag.ended", "member/" + member, ending.name());
            }
        }
    }

    static void notAfter(LocalDate today, LocalDate day, String pointer) {
        if (day.isAfter(today)) {
            throw KitProblem.INVALID.because("日期不能晚于今天").at(pointer, "晚于今天");
        }
    }

    /** Somebody looks at each tag once a year at least: what nobody looks at is believed for ever. */
    static LocalDate withinAYear(LocalDate today, LocalDate next) {
        if (!next.isAfter(today) || next.isAfter(today.plusYears(1))) {
            throw KitProblem.INVALID.because("下次复核应在今天之后、一年以内").at("/nextReview", "须在 " + today.plusYears(1) + " 以前");
        }
        return next;
    }
}
