package org.silveralliance.alliance.alliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.NearDay;
import org.silveralliance.alliance.alliance.Leaders.Leader;
import org.silveralliance.alliance.known.Members;
import org.silveralliance.alliance.known.Members.Member;
import org.silveralliance.contracts.AllianceEvent.LeaderElected;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;

/**
 * Puts a leader forward by the record of a meeting. This is a 推选 among member units, not a party election (E-10): no
 * quorum of a branch, no party post.
 */
@ApplicationScoped
public class NominateLeader {

    private final Alliances alliances;
    private final Seats seats;
    private final Leaders leaders;
    private final Members members;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    public NominateLeader(Alliances alliances, Seats seats, Leaders leaders, Members members, Outbox outbox,
            AuditTrail audit, Caller caller, Clock clock) {
        this.alliances = alliances;
        this.seats = seats;
        this.leaders = leaders;
        this.members = members;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Who met when and how they voted. */
    public record Meeting(LocalDate meetingOn, int present, List<Vote> votes) {

        /** The nominee with more than half of those present. */
        UUID majority() {
            long cast = votes.stream().mapToLong(Vote::count).sum();
            if (cast > present || new HashSet<>(votes.stream().map(Vote::memberId).toList()).size() < votes.size()) {
                throw AllianceProblem.VOTES_DO_NOT_ADD_UP.because("共 " + cast + " 票，到会 " + present + " 人；每名人选只列一次，票数合计不能超过到会人数")
                        .at("/votes", "合计 " + cast);
            }
            Vote most = votes.stream().max(Comparator.comparingInt(Vote::count)).orElseThrow();
            if (2L * most.count() <= present) {
                throw AllianceProblem.NO_MAJORITY.because("得票最多者 " + most.count() + " 票，未超过到会 " + present + " 人的一半，请再次推选")
                        .at("/votes", "无人过半");
            }
            return most.memberId();
        }
    }

    /** The votes one nominee got. */
    public record Vote(UUID memberId, int count) {
    }

    /** Saying again what stands is no error. */
    @Transactional
    public Leader nominate(UUID allianceId, Meeting meeting, LocalDate from) {
        alliances.lock(allianceId);
        LocalDate today = LocalDate.now(clock);
        if (meeting.meetingOn().isAfter(today)) {
            throw KitProblem.INVALID.because("推选会议须已开过").at("/meetingOn", "晚于今天");
        }
        NearDay.must(meeting.meetingOn(), today, "/meetingOn");
        NearDay.must(from, today, "/from");
        if (from.isBefore(meeting.meetingOn())) {
            throw KitProblem.INVALID.because("任职不能早于推选会议").at("/from", "早于 " + meeting.meetingOn());
        }
        for (int i = 0; i < meeting.votes().size(); i++) {
            nomineeMustBeARetiredMemberOfAMemberUnit(allianceId, meeting.votes().get(i).memberId(), meeting.meetingOn(), i);
        }
        UUID elected = meeting.majority();
        Optional<Leader> latest = leaders.latest(allianceId);
        if (latest.filter(known -> known.saysOf(meeting, elected, from)).isPresent()) {
            return latest.get();
        }
        oneLeaderPerDay(latest, from);
        UUID nomination = leaders.record(allianceId, meeting, elected, caller.username());
        leaders.elect(allianceId, elected, nomination, from);
        outbox.append(new LeaderElected(allianceId, elected, from));
        audit.record("alliance.leader.elected", "alliance/" + allianceId + "/member/" + elected,
                "推选会议 " + meeting.meetingOn());
        return leaders.on(from, allianceId).orElseThrow();
    }

    private void nomineeMustBeARetiredMemberOfAMemberUnit(UUID allianceId, UUID memberId, LocalDate on, int place) {
        boolean eligible = members.find(memberId).filter(Member::isActiveRetiredMember)
                .filter(member -> seats.on(on, allianceId).stream().anyMatch(seat -> seat.unitId().equals(member.unitId())))
                .isPresent();
        if (!eligible) {
            throw AllianceProblem.NOMINEE_NOT_ELIGIBLE.because("人选须是本联盟成员单位在册的离退休党员，在职干部不能担任负责人")
                    .at("/votes/" + place + "/memberId", "不在成员单位的离退休党员台账中");
        }
    }

    private static void oneLeaderPerDay(Optional<Leader> latest, LocalDate from) {
        latest.filter(known -> !from.isAfter(known.from())).ifPresent(known -> {
            throw AllianceProblem.SECOND_LEADER.because("自 " + known.from() + " 起已有负责人，新的起始日须在其后")
                    .at("/from", "须晚于 " + known.from());
        });
    }
}
