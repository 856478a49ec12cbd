package org.silveralliance.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Facts about surveys, grouping, alliances and appointments, told by alliance-service. */
public sealed interface AllianceEvent extends DomainEvent {

    @Override
    default String topic() {
        return Topics.ALLIANCE;
    }

    @Override
    default String aggregateType() {
        return "alliance";
    }

    /** A member unit and its seat, counted from 1 in the order of rotation. */
    record Seat(UUID unitId, int seat, LocalDate from) {
    }

    /** A survey closed; its answers are frozen under {@code snapshotHash} (SHA-256, hexadecimal). */
    record SurveyClosed(UUID surveyId, int year, int expected, int returned, String snapshotHash) implements AllianceEvent {
        @Override
        public UUID aggregateId() {
            return surveyId;
        }

        @Override
        public String aggregateType() {
            return "survey";
        }
    }

    /** The organization department approved a grouping. */
    record GroupingApproved(UUID proposalId, UUID surveyId, String documentNo, LocalDate effectiveOn,
            List<UUID> allianceIds) implements AllianceEvent {
        @Override
        public UUID aggregateId() {
            return proposalId;
        }

        @Override
        public String aggregateType() {
            return "grouping";
        }
    }

    /** An alliance works from {@code effectiveOn} with these units; {@code leadUnitId} leads them. */
    record AllianceActivated(UUID allianceId, int no, String name, LocalDate effectiveOn, List<Seat> seats, UUID leadUnitId,
            String leadUscc) implements AllianceEvent {
        @Override
        public UUID aggregateId() {
            return allianceId;
        }
    }

    /** A unit joined at the end of the rotation. */
    record UnitJoined(UUID allianceId, UUID unitId, int seat, LocalDate from) implements AllianceEvent {
        @Override
        public UUID aggregateId() {
            return allianceId;
        }
    }

    /** A unit left; {@code until} is the first day on which it is no longer a member. */
    record UnitLeft(UUID allianceId, UUID unitId, LocalDate until) implements AllianceEvent {
        @Override
        public UUID aggregateId() {
            return allianceId;
        }
    }

    /** Another unit leads from {@code from}, designated from above (G-05). */
    record LeadUnitChanged(UUID allianceId, UUID unitId, String uscc, LocalDate from, String documentNo)
            implements
                AllianceEvent {
        @Override
        public UUID aggregateId() {
            return allianceId;
        }
    }

    /** The alliance put forward a leader at a meeting (G-06). */
    record LeaderElected(UUID allianceId, UUID memberId, LocalDate from) implements AllianceEvent {
        @Override
        public UUID aggregateId() {
            return allianceId;
        }
    }

    /**
     * The alliance has no leader since {@code from}, because he or she died, resigned, fell ill or is no member of the county
     * or
     * of a unit of the alliance any more (E-06).
     */
    record LeaderVacated(UUID allianceId, UUID memberId, LocalDate from, @Values( {
            "DECEASED", "WITHDRAWN", "REMOVED", "LEFT" }) String reason) implements AllianceEvent{
        @Override
        public UUID aggregateId() {
            return allianceId;
        }
    }

    /** A unit's liaison changed; {@code userSub} is the account notices go to, null while the post is vacant. */
    record LiaisonChanged(UUID allianceId, UUID unitId, @Nullable String userSub, LocalDate from) implements AllianceEvent {
        @Override
        public UUID aggregateId() {
            return unitId;
        }

        @Override
        public String aggregateType() {
            return "liaison";
        }
    }
}
