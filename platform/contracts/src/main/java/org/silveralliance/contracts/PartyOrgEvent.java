package org.silveralliance.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Facts about a party organisation 党组织, told by members-service. Names of organisations, never of people. */
public sealed interface PartyOrgEvent extends DomainEvent {

    UUID orgId();

    @Override
    default String topic() {
        return Topics.ORG;
    }

    @Override
    default String aggregateType() {
        return "party-org";
    }

    @Override
    default UUID aggregateId() {
        return orgId();
    }

    /** An organisation was founded; {@code unitIds} are those whose members it gathers, perhaps none. */
    record PartyOrgFounded(UUID orgId, @Values( {
            "PARTY_COMMITTEE", "WORKING_COMMITTEE", "GENERAL_BRANCH", "BRANCH", "GROUP" }) String level,
            @Values({ "SINGLE", "JOINT", "FUNCTIONAL", "TEMPORARY", "FLOATING" }) String form, String name,
            @Nullable UUID parentId, List<UUID> unitIds, LocalDate on) implements PartyOrgEvent{
    }

    /** An organisation has another name, form, parent or other units from {@code on} on; the record carries how it then is. */
    record PartyOrgChanged(UUID orgId, @Values( {
            "PARTY_COMMITTEE", "WORKING_COMMITTEE", "GENERAL_BRANCH", "BRANCH", "GROUP" }) String level,
            @Values({ "SINGLE", "JOINT", "FUNCTIONAL", "TEMPORARY", "FLOATING" }) String form, String name,
            @Nullable UUID parentId, List<UUID> unitIds, LocalDate on) implements PartyOrgEvent{
    }

    /** An organisation is no more from {@code on} on; a successor has taken what it had. */
    record PartyOrgDissolved(UUID orgId, @Nullable UUID successorId, LocalDate on) implements PartyOrgEvent {
    }

    /**
     * A term of its committee began, was extended or was entered wrongly; the record carries how it is now. {@code until} is
     * its last day, {@code extendedUntil} the last one granted.
     */
    record CommitteeTermChanged(UUID orgId, UUID termId, int no, LocalDate from, LocalDate until,
            @Nullable LocalDate extendedUntil) implements PartyOrgEvent {
    }
}
