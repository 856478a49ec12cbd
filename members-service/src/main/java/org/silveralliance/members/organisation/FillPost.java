package org.silveralliance.members.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.organisation.OrgHistory.StepKind;
import org.silveralliance.members.organisation.OrgPosts.Post;
import org.silveralliance.members.organisation.PartyOrgs.Step;

/** Puts somebody into a post of an organisation, or ends that (G-27). */
@ApplicationScoped
public class FillPost {

    private final PartyOrgs orgs;
    private final OrgPosts posts;
    private final AuditTrail audit;
    private final Scopes scopes;
    private final RecordSteps record;
    private final Clock clock;

    FillPost(PartyOrgs orgs, OrgPosts posts, AuditTrail audit, Scopes scopes, RecordSteps record, Clock clock) {
        this.orgs = orgs;
        this.posts = posts;
        this.audit = audit;
        this.scopes = scopes;
        this.record = record;
        this.clock = clock;
    }

    /** Who is to be what: a member of the ledger, or a serving cadre by name. */
    record Appointment(PostKind kind, @Nullable UUID memberId, @Nullable String name, @Nullable String duty,
            LocalDate from, String documentNo) {
    }

    @Transactional
    UUID appoint(UUID orgId, Appointment asked) {
        new Decision(asked.from(), asked.documentNo(), null).mustBeNear(LocalDate.now(clock));
        PartyOrg org = orgs.locked(orgId);
        org.mustGoOn();
        org.mustBeThereOn(asked.from(), "/from");
        mustBeSomebody(asked);
        if (asked.kind().isOnlyOne()) {
            posts.latest(orgId, asked.kind()).filter(known -> known.isOpenAfter(asked.from()))
                    .ifPresent(known -> follow(known, asked.from()));
        }
        Post post = new Post(Ids.next(), orgId, asked.kind(), asked.memberId(), "", asked.duty(), asked.from(), null,
                asked.documentNo(), false, 1);
        posts.begin(post, asked.memberId() == null ? asked.name() : null);
        note(orgId, StepKind.APPOINTED, post, new Decision(asked.from(), asked.documentNo(), null));
        audit.record("party-org.post.filled", "party-org/" + orgId, asked.documentNo());
        return post.id();
    }

    /** From {@code on} he holds it no longer; from the first day means that he never did. */
    @Transactional
    void end(UUID orgId, UUID postId, @Nullable String ifMatch, Decision decision) {
        orgs.locked(orgId);
        Post post = posts.find(orgId, postId).orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这项任职"));
        ETags.honourMatch(ifMatch, post.version());
        if (post.to() != null) {
            throw KitProblem.CONFLICT.because("这项任职已于 " + post.to() + " 结束");
        }
        if (decision.on().isBefore(post.from())) {
            throw KitProblem.INVALID.because("结束日期不能早于任职日期").at("/on", "早于 " + post.from());
        }
        decision.mustBeNear(LocalDate.now(clock));
        posts.end(postId, decision.on());
        note(orgId, StepKind.POST_ENDED, post, decision);
        audit.record("party-org.post.ended", "party-org/" + orgId, decision.documentNo());
    }

    private void mustBeSomebody(Appointment asked) {
        if (asked.memberId() != null) {
            if (!posts.canHold(scopes.forChange(), asked.memberId(), asked.from())) {
                throw KitProblem.INVALID.because("没有这名党员，或已去世、转出、除名").at("/memberId", "不能担任");
            }
        } else if (asked.name() == null || asked.name().isBlank()) {
            throw KitProblem.INVALID.because("请选择党员，或填写在职干部的姓名").at("/name", "不能为空");
        }
    }

    private void follow(Post known, LocalDate from) {
        if (!from.isAfter(known.from())) {
            throw MembersProblem.POST_TAKEN.because("自 " + known.from() + " 起已有" + known.kind().called() + "，新的任职日期须在其后")
                    .at("/from", "须晚于 " + known.from());
        }
        posts.end(known.id(), from);
    }

    /** Who it was is told by the post: a step's words are kept for ever and name nobody of the ledger. */
    private void note(UUID orgId, StepKind kind, Post post, Decision decision) {
        String what = Optional.ofNullable(post.duty()).orElse(post.kind().called());
        record.noted(orgId, decision,
                List.of(kind == StepKind.APPOINTED ? new Step(kind, "post", null, what) : new Step(kind, "post", what, null)));
    }
}
