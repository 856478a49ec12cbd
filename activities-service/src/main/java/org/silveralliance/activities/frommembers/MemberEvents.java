package org.silveralliance.activities.frommembers;

import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.silveralliance.activities.known.KnownPeople;
import org.silveralliance.activities.known.KnownPeople.KnownMember;
import org.silveralliance.activities.registration.WithdrawMember;
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

/** Hears of members: which unit keeps them and whether they may be signed up. */
@ApplicationScoped
public class MemberEvents {

    private static final String CONSUMER = "activities.members";
    private static final String ACTIVE = "ACTIVE";

    private final Inbox inbox;
    private final KnownPeople people;
    private final WithdrawMember withdrawMember;

    public MemberEvents(Inbox inbox, KnownPeople people, WithdrawMember withdrawMember) {
        this.inbox = inbox;
        this.people = people;
        this.withdrawMember = withdrawMember;
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
                people.memberIs(new KnownMember(it.memberId(), it.unitId(), it.state()), version);
            case MemberCorrected it -> people.memberIs(new KnownMember(it.memberId(), it.unitId(), it.state()), version);
            case MemberTransferred it -> people.memberIs(new KnownMember(it.memberId(), it.unitId(), ACTIVE), version);
            case MemberRestored it -> people.memberIs(
                    new KnownMember(it.memberId(), it.unitId(), Objects.requireNonNullElse(it.state(), ACTIVE)), version);
            case MemberStateChanged it -> {
                people.memberIs(new KnownMember(it.memberId(), it.unitId(), it.state()), version);
                // It may be heard of after it was taken back.
                if (people.hasLeft(it.memberId())) {
                    withdrawMember.withdraw(it.memberId(), it.state());
                }
            }
            case MemberDeceased it -> {
                people.memberIs(new KnownMember(it.memberId(), it.unitId(), KnownPeople.DECEASED), version);
                // The death may be heard of after it was taken back (E-05).
                if (people.isDeceased(it.memberId())) {
                    withdrawMember.withdraw(it.memberId(), KnownPeople.DECEASED);
                }
            }
            // He stays known, so that what was told before and is heard after does not bring him back.
            case MemberRemoved it -> {
                people.memberIs(new KnownMember(it.memberId(), it.unitId(), KnownPeople.REMOVED), version);
                withdrawMember.withdraw(it.memberId(), KnownPeople.REMOVED);
            }
        }
    }
}
