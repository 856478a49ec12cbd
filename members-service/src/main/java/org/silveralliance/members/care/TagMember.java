package org.silveralliance.members.care;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.care.CareTags.Review;
import org.silveralliance.members.care.CareTags.Tagged;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Members;

/** Notes that a member is in a special difficulty (M-13). Which one stands on no trail. */
@ApplicationScoped
public class TagMember {

    private final CareTags tags;
    private final Members members;
    private final ListVisits listVisits;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    public TagMember(CareTags tags, Members members, ListVisits listVisits, Caller caller, AuditTrail audit, Clock clock) {
        this.tags = tags;
        this.members = members;
        this.listVisits = listVisits;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a member the caller may see. */
    @Transactional
    UUID tag(UUID memberId, CareTag tag, TagSource source, LocalDate from, String reviewer, LocalDate nextReview) {
        caller.county();
        LocalDate today = LocalDate.now(clock);
        ChangeCareTag.notAfter(today, from, "/fromOn");
        Review review = new Review(today, reviewer, ChangeCareTag.withinAYear(today, nextReview));
        Member member = members.lockedAlive(memberId).orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这名党员"));
        if (!tag.fits(member.birth(), from)) {
            throw KitProblem.INVALID.because("高龄指年满 " + CareTag.ADVANCED_AGE_YEARS + " 周岁").at("/tag", "当日未满");
        }
        tags.clash(memberId, tag, from).ifPresent(other -> {
            String until = other.endedOn() == null ? "起" : "至 " + other.endedOn();
            throw MembersProblem.ALREADY_TAGGED.because("自 " + other.fromOn() + " " + until + " 已有这个标签").at("/tag", "已有");
        });
        UUID id = Ids.next();
        tags.keep(memberId, new Tagged(id, tag, source, from, review, null, null, caller.username(), 1), clock.instant());
        audit.record("care-tag.added", "member/" + memberId, null);
        listVisits.afterTagging(memberId);
        return id;
    }
}
