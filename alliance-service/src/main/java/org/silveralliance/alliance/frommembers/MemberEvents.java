package org.silveralliance.alliance.frommembers;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.alliance.VacateLeadership;
import org.silveralliance.alliance.known.MemberFact;
import org.silveralliance.alliance.known.Memberships;
import org.silveralliance.contracts.MemberEvent;
import org.silveralliance.contracts.MemberEvent.MemberCorrected;
import org.silveralliance.contracts.MemberEvent.MemberDeceased;
import org.silveralliance.contracts.MemberEvent.MemberRegistered;
import org.silveralliance.contracts.MemberEvent.MemberRemoved;
import org.silveralliance.contracts.MemberEvent.MemberRestored;
import org.silveralliance.contracts.MemberEvent.MemberStateChanged;
import org.silveralliance.contracts.MemberEvent.MemberTransferred;
import org.silveralliance.kit.inbox.EventMeta;
import org.silveralliance.kit.inbox.Inbox;

import io.smallrye.common.annotation.Blocking;

/** Hears of members. Nothing about a member is ever announced from here: an alliance is an overlay (G-09). */
@ApplicationScoped
public class MemberEvents {

    private static final String CONSUMER = "alliance.members";

    private final Inbox inbox;
    private final Memberships memberships;
    private final VacateLeadership vacateLeadership;

    public MemberEvents(Inbox inbox, Memberships memberships, VacateLeadership vacateLeadership) {
        this.inbox = inbox;
        this.memberships = memberships;
        this.vacateLeadership = vacateLeadership;
    }

    @Incoming("members")
    @Blocking
    public void on(ConsumerRecord<String, String> message) {
        inbox.once(CONSUMER, message, MemberEvent.class, this::apply);
    }

    private void apply(EventMeta meta, MemberEvent event) {
        long version = meta.aggregateVersion();
        switch (event) {
            case MemberRegistered it ->
                keep(version, MemberFact.Kind.REGISTERED, it.memberId(), it.unitId(), it.category(), it.state(), it.on());
            case MemberCorrected it ->
                keep(version, MemberFact.Kind.CORRECTED, it.memberId(), it.unitId(), it.category(), it.state(), it.on());
            case MemberDeceased it -> {
                keep(version, MemberFact.Kind.DECEASED, it.memberId(), it.unitId(), null, null, it.on());
                vacateLeadership.vacate(it.memberId(), it.on(), "DECEASED", meta.time());
            }
            case MemberRestored it ->
                keep(version, MemberFact.Kind.RESTORED, it.memberId(), it.unitId(), null, it.state(), it.on());
            case MemberTransferred it -> {
                keep(version, MemberFact.Kind.TRANSFERRED, it.memberId(), it.unitId(), null, null, it.on());
                vacateLeadership.moved(it.memberId(), it.unitId(), it.on(), meta.time());
            }
            case MemberRemoved it -> {
                keep(version, MemberFact.Kind.REMOVED, it.memberId(), it.unitId(), null, null, it.on());
                // Whoever is known to be put forward is not removed, but the two may cross.
                vacateLeadership.vacate(it.memberId(), it.on(), "REMOVED", meta.time());
            }
            case MemberStateChanged it -> {
                keep(version, MemberFact.Kind.STATE_CHANGED, it.memberId(), it.unitId(), null, it.state(), it.on());
                if (MemberFact.hasLeft(it.state())) {
                    vacateLeadership.vacate(it.memberId(), it.on(), "LEFT", meta.time());
                }
            }
        }
    }

    private void keep(long version, MemberFact.Kind kind, UUID member, UUID unit, @Nullable String category,
            @Nullable String state, LocalDate on) {
        memberships.record(member, new MemberFact(version, kind, unit, category, state, on));
    }
}
