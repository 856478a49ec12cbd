package org.silveralliance.alliance.proposal;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.alliance.Seats;
import org.silveralliance.alliance.grouping.Grouping;
import org.silveralliance.alliance.grouping.SizeLimits;
import org.silveralliance.alliance.grouping.Weights;
import org.silveralliance.alliance.known.Units;
import org.silveralliance.alliance.known.Units.Unit;
import org.silveralliance.alliance.survey.Answer;
import org.silveralliance.alliance.survey.Answers;
import org.silveralliance.alliance.survey.Answers.Returned;
import org.silveralliance.alliance.survey.Survey;
import org.silveralliance.alliance.survey.Surveys;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.time.Ids;

/** Asks for a proposal: the candidates of a closed survey, as they answered it, in so many groups. */
@ApplicationScoped
public class ProposeGrouping {

    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final DateTimeFormatter ASKED_AT = DateTimeFormatter.ofPattern("M月d日 H:mm", Locale.ROOT);

    private final Surveys surveys;
    private final Answers answers;
    private final Units units;
    private final Seats seats;
    private final Proposals proposals;
    private final Event<ProposalRequested> requested;
    private final Grouping grouping;
    private final AuditTrail audit;
    private final Clock clock;

    public ProposeGrouping(Surveys surveys, Answers answers, Units units, Seats seats, Proposals proposals,
            Event<ProposalRequested> requested, Grouping grouping, AuditTrail audit, Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.units = units;
        this.seats = seats;
        this.proposals = proposals;
        this.requested = requested;
        this.grouping = grouping;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is asked; absent limits are those around the even share. */
    record ProposalTerms(UUID surveyId, int groups, @Nullable Integer minUnits, @Nullable Integer maxUnits,
            @Nullable Integer minHeads, @Nullable Integer maxHeads, Weights weights, List<ProposalRequest.Pin> pinned,
            List<List<String>> together, List<List<String>> apart, int seconds, long seed, int minRegular) {
    }

    @Transactional
    Proposal propose(String division, String by, ProposalTerms wanted) {
        Survey survey = surveys.existing(wanted.surveyId());
        if (survey.state() != Survey.State.CLOSED) {
            throw AllianceProblem.SURVEY_STATE.because("摸底调查截止后才能提出组盟方案");
        }
        proposals.underway(division).ifPresent(this::refuseASecond);
        List<ProposalRequest.Unit> candidates = candidates(wanted.surveyId(), wanted.minRegular());
        SizeLimits usual = SizeLimits.around(candidates.size(), wanted.groups());
        ProposalRequest request = new ProposalRequest(candidates, wanted.groups(), or(wanted.minUnits(), usual.minUnits()),
                or(wanted.maxUnits(), usual.maxUnits()), or(wanted.minHeads(), 0), or(wanted.maxHeads(), NO_LIMIT),
                wanted.weights(), wanted.pinned(), wanted.together(), wanted.apart(), wanted.seconds(), wanted.seed(),
                wanted.minRegular());
        List<String> faults = grouping.faults(request.problem());
        if (!faults.isEmpty()) {
            throw (candidates.size() < 2 ? AllianceProblem.NO_CANDIDATES : AllianceProblem.GROUPING_IMPOSSIBLE)
                    .because(String.join("；", faults)).with("reasons", faults);
        }
        Proposal proposal = new Proposal(Ids.next(), division, survey.id(), request, by, clock.instant());
        proposals.persistAndFlush(proposal);
        audit.record("grouping.proposed", "grouping-proposal/" + proposal.id(), null);
        requested.fire(new ProposalRequested(proposal.id(), division));
        return proposal;
    }

    /** One county's searches, of up to ten minutes each, would otherwise keep everybody's worker for hours. */
    private void refuseASecond(Proposals.Underway first) {
        throw AllianceProblem.PROPOSAL_UNDERWAY.because("%s于%s提出的方案（%d 个联盟）还在计算，请等它得出结果，或先取消它"
                .formatted(first.createdBy(), ASKED_AT.format(first.createdAt().atZone(clock.getZone())), first.groups()))
                .with("proposalId", first.id());
    }

    private List<ProposalRequest.Unit> candidates(UUID surveyId, int minRegular) {
        Map<UUID, Returned> byUnit = new HashMap<>();
        for (Returned returned : answers.all(surveyId)) {
            byUnit.put(returned.answer().unitId(), returned);
        }
        Map<UUID, UUID> alliances = seats.alliancesOf(byUnit.keySet());
        List<ProposalRequest.Unit> candidates = new ArrayList<>();
        for (Unit unit : units.findAll(byUnit.keySet())) {
            Returned returned = byUnit.get(unit.id());
            if (returned == null || !unit.state().equals(Units.ACTIVE)) {
                continue;
            }
            Answer answer = returned.answer();
            Optional<Answer.Reason> reason = answer.candidacy(minRegular);
            if (reason.isPresent()) {
                candidates.add(new ProposalRequest.Unit(unit.id().toString(), unit.name(), unit.uscc(), unit.lon(), unit.lat(),
                        unit.sector(), unit.town(), answer.memberCount(), reason.get().name(), text(alliances.get(unit.id()))));
            }
        }
        return candidates;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static int or(@Nullable Integer asked, int otherwise) {
        return asked == null ? otherwise : asked;
    }
}
