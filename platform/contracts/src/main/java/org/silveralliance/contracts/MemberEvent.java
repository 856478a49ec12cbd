package org.silveralliance.contracts;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Facts about a retired member, told by members-service. No name, identity number, phone, address or health. */
public sealed interface MemberEvent extends DomainEvent {

    UUID memberId();

    @Override
    default String topic() {
        return Topics.MEMBER;
    }

    @Override
    default String aggregateType() {
        return "member";
    }

    @Override
    default UUID aggregateId() {
        return memberId();
    }

    /** A member is on the ledger of a unit from {@code on}. */
    record MemberRegistered(UUID memberId, UUID unitId, @Values( {
            "VETERAN", "RETIRED", "RETIRED_NON_CADRE" }) String category,
            @Values({ "ACTIVE", "FLOATING_OUT", "LOST_CONTACT", "PARTY_MEMBERSHIP_STOPPED", "TRANSFERRED_OUT", "DECEASED",
                    "EXPELLED" }) String state,
            LocalDate on) implements MemberEvent{
    }

    /** Facts of a member were corrected; the record carries how they are now. */
    record MemberCorrected(UUID memberId, UUID unitId, @Values( {
            "VETERAN", "RETIRED", "RETIRED_NON_CADRE" }) String category,
            @Values({ "ACTIVE", "FLOATING_OUT", "LOST_CONTACT", "PARTY_MEMBERSHIP_STOPPED", "TRANSFERRED_OUT", "DECEASED",
                    "EXPELLED" }) String state,
            LocalDate on) implements MemberEvent{
    }

    /** A member died on {@code on}; the death may have been entered later. */
    record MemberDeceased(UUID memberId, UUID unitId, LocalDate on) implements MemberEvent {
    }

    /**
     * A recorded death or other state was a mistake: all is as if it had not been recorded (E-05). {@code state} is the one
     * before it, which need not be ACTIVE; an event from before this field has none and means ACTIVE.
     */
    record MemberRestored(UUID memberId, UUID unitId, LocalDate on, @Values( {
            "ACTIVE", "FLOATING_OUT", "LOST_CONTACT", "PARTY_MEMBERSHIP_STOPPED", "TRANSFERRED_OUT", "DECEASED",
            "EXPELLED" }) @Nullable String state) implements MemberEvent{
    }

    /**
     * From {@code on} a member is lost, has his membership stopped, is expelled or transferred out of the county, or is back
     * among its members; the day may lie before the day it was entered.
     */
    record MemberStateChanged(UUID memberId, UUID unitId, @Values( {
            "ACTIVE", "FLOATING_OUT", "LOST_CONTACT", "PARTY_MEMBERSHIP_STOPPED", "TRANSFERRED_OUT", "DECEASED",
            "EXPELLED" }) String state, LocalDate on) implements MemberEvent{
    }

    /** A member's party relation moved to another unit from {@code on}. */
    record MemberTransferred(UUID memberId, UUID fromUnitId, UUID unitId, LocalDate on) implements MemberEvent {
    }

    /**
     * The import that brought a member was undone on {@code on}, and nothing had come after it: he was never on the ledger.
     * Nobody counts, lists or invites him any more; what he left a trace in keeps it. Nothing follows this of the same member.
     */
    record MemberRemoved(UUID memberId, UUID unitId, LocalDate on) implements MemberEvent {
    }
}
