package org.silveralliance.members.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.PartyOrgEvent.CommitteeTermChanged;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.organisation.CommitteeTerm.Election;
import org.silveralliance.members.organisation.OrgHistory.StepKind;
import org.silveralliance.members.organisation.PartyOrgs.Step;

/** What happens to the term of a committee: it begins and ends the one before, is extended, was entered wrongly (G-26). */
@ApplicationScoped
public class RecordTerm {

    /** One thing that happened. */
    public sealed interface Happening {

        /** A committee comes into office; without a number it is the next one. */
        record Beginning(@Nullable Integer no, LocalDate from, LocalDate until, Election election, String documentNo)
                implements
                    Happening {
        }

        /** The term may go on until a day. */
        record Extension(UUID termId, LocalDate until, String documentNo) implements Happening {
        }

        /** It was entered wrongly. */
        record Correction(UUID termId, int no, LocalDate from, LocalDate until, Election election, String documentNo,
                String reason) implements Happening {
        }
    }

    private final PartyOrgs orgs;
    private final CommitteeTerms terms;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final RecordSteps record;
    private final Clock clock;

    RecordTerm(PartyOrgs orgs, CommitteeTerms terms, Outbox outbox, AuditTrail audit, RecordSteps record, Clock clock) {
        this.orgs = orgs;
        this.terms = terms;
        this.outbox = outbox;
        this.audit = audit;
        this.record = record;
        this.clock = clock;
    }

    @Transactional
    public UUID record(UUID orgId, @Nullable String ifMatch, Happening happening) {
        PartyOrg org = orgs.locked(orgId);
        if (org.level() == OrgLevel.GROUP) {
            throw KitProblem.INVALID.because("党小组不设班子，没有任期");
        }
        org.mustGoOn();
        UUID id = switch (happening) {
            case Happening.Beginning beginning -> begin(org, beginning);
            case Happening.Extension extension -> extend(org, ifMatch, extension);
            case Happening.Correction correction -> correct(org, ifMatch, correction);
        };
        CommitteeTerm term = terms.find(orgId, id).orElseThrow();
        outbox.append(new CommitteeTermChanged(orgId, id, term.no(), term.from(), term.until(), term.extendedUntil()));
        return id;
    }

    private UUID begin(PartyOrg org, Happening.Beginning asked) {
        org.mustBeThereOn(asked.from(), "/from");
        new Decision(asked.from(), asked.documentNo(), null).mustBeNear(LocalDate.now(clock));
        Optional<CommitteeTerm> previous = terms.before(org.id(), asked.from());
        List<CommitteeTerm> known = terms.of(org.id());
        int no = asked.no() != null ? asked.no() : known.stream().mapToInt(CommitteeTerm::no).max().orElse(0) + 1;
        CommitteeTerm term = new CommitteeTerm(Ids.next(), org.id(), no, asked.from(), asked.until(),
                terms.after(org.id(), asked.from()).map(CommitteeTerm::from).orElse(null), asked.election(), asked.documentNo(),
                null, null, 1);
        term.mustBePossible();
        refuseATwin(known, term);
        previous.filter(before -> before.endedOn() == null || before.endedOn().isAfter(term.from()))
                .ifPresent(before -> terms.end(before.id(), term.from()));
        terms.begin(term);
        record.noted(org.id(), new Decision(term.from(), term.documentNo(), null),
                List.of(new Step(StepKind.TERM_BEGUN, "term", null, said(term))));
        audit.record("party-org.term.begun", "party-org/" + org.id(), term.documentNo());
        return term.id();
    }

    private UUID extend(PartyOrg org, @Nullable String ifMatch, Happening.Extension asked) {
        CommitteeTerm term = found(org.id(), asked.termId());
        ETags.honourMatch(ifMatch, term.version());
        term.mustTakeExtension(asked.until());
        terms.extend(term.id(), asked.until(), asked.documentNo());
        record.noted(org.id(), new Decision(LocalDate.now(clock), asked.documentNo(), null),
                List.of(new Step(StepKind.TERM_EXTENDED, "until",
                        term.lastDay().toString(), asked.until().toString())));
        audit.record("party-org.term.extended", "party-org/" + org.id(), asked.documentNo());
        return term.id();
    }

    private UUID correct(PartyOrg org, @Nullable String ifMatch, Happening.Correction asked) {
        CommitteeTerm term = found(org.id(), asked.termId());
        ETags.requireMatch(ifMatch, term.version());
        org.mustBeThereOn(asked.from(), "/from");
        CommitteeTerm to = new CommitteeTerm(term.id(), org.id(), asked.no(), asked.from(), asked.until(), term.endedOn(),
                asked.election(), asked.documentNo(), term.extendedUntil(), term.extensionDocument(), term.version());
        to.mustBePossible();
        if (to.extendedUntil() != null && !to.until().equals(term.until())) {
            throw KitProblem.INVALID.because("已经批准延期，届满日期不能再改").at("/until", "已延期");
        }
        refuseATwin(terms.of(org.id()).stream().filter(other -> !other.id().equals(term.id())).toList(), to);
        Optional<CommitteeTerm> before = endingWith(term, to);
        boolean later = to.from().isAfter(term.from());
        // On no day two committees: whoever gives days away does so first.
        if (later) {
            terms.correct(to);
        }
        before.ifPresent(one -> terms.end(one.id(), to.from()));
        if (!later) {
            terms.correct(to);
        }
        record.noted(org.id(), new Decision(LocalDate.now(clock), to.documentNo(), asked.reason()), differences(term, to));
        audit.record("party-org.term.corrected", "party-org/" + org.id(), asked.reason());
        return term.id();
    }

    /** The committee before, where it goes on until this one begins and that day is another one now. */
    private Optional<CommitteeTerm> endingWith(CommitteeTerm term, CommitteeTerm to) {
        if (to.from().equals(term.from())) {
            return Optional.empty();
        }
        Optional<CommitteeTerm> previous = terms.before(term.orgId(), term.from());
        boolean outOfOrder = previous.filter(before -> !to.from().isAfter(before.from())).isPresent()
                || term.endedOn() != null && !to.from().isBefore(term.endedOn());
        if (outOfOrder) {
            throw KitProblem.INVALID.because("开始日期与前后届次颠倒").at("/from", "须在上一届开始之后、下一届开始之前");
        }
        return previous.filter(before -> term.from().equals(before.endedOn())
                || before.endedOn() != null && before.endedOn().isAfter(to.from()));
    }

    private static void refuseATwin(List<CommitteeTerm> known, CommitteeTerm term) {
        for (CommitteeTerm other : known) {
            if (other.no() == term.no()) {
                throw MembersProblem.TERM_EXISTS.because("第 " + term.no() + " 届已登记").at("/no", "已登记");
            }
            if (other.from().equals(term.from())) {
                throw MembersProblem.TERM_EXISTS.because("自 " + term.from() + " 起已有第 " + other.no() + " 届").at("/from", "已登记");
            }
        }
    }

    private CommitteeTerm found(UUID orgId, UUID termId) {
        return terms.find(orgId, termId).orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这一届"));
    }

    private static List<Step> differences(CommitteeTerm term, CommitteeTerm to) {
        List<Step> steps = new ArrayList<>();
        differ(steps, "no", term.no(), to.no());
        differ(steps, "from", term.from(), to.from());
        differ(steps, "until", term.until(), to.until());
        differ(steps, "formedBy", term.election().formedBy(), to.election().formedBy());
        differ(steps, "formedOn", term.election().on(), to.election().on());
        differ(steps, "eligible", term.election().eligible(), to.election().eligible());
        differ(steps, "present", term.election().present(), to.election().present());
        differ(steps, "documentNo", term.documentNo(), to.documentNo());
        return steps;
    }

    private static void differ(List<Step> steps, String field, @Nullable Object was, @Nullable Object becomes) {
        if (!Objects.equals(was, becomes)) {
            steps.add(new Step(StepKind.TERM_CORRECTED, field, Objects.toString(was, null), Objects.toString(becomes, null)));
        }
    }

    private static String said(CommitteeTerm term) {
        return "第 " + term.no() + " 届，" + term.from() + " 至 " + term.until();
    }
}
