package org.silveralliance.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;
import org.silveralliance.contracts.DeliveryEvent;
import org.silveralliance.contracts.DeliveryEvent.MessageDelivered;
import org.silveralliance.contracts.DeliveryEvent.MessageFailed;
import org.silveralliance.notification.NotificationProblem;

/**
 * One message to one recipient. It is queued, claimed, and on its way to a vendor only after that was committed (SENDING); a
 * call whose outcome nobody knows is UNKNOWN and is reconciled, never repeated blindly.
 */
@Entity
public class Message {

    @Id
    private UUID id;
    private @Nullable UUID activityId;
    private @Nullable UUID allianceId;
    private @Nullable UUID unitId;
    private @Nullable UUID outId;
    private UUID recipientId;
    private String title;
    private String place;
    private @Nullable Instant startsAt;
    private @Nullable Instant wasAt;
    private @Nullable String recipientUser;
    private @Nullable String recipientUscc;
    private @Nullable String reason;
    private @Nullable String externalId;
    private @Nullable Instant outcomeAt;
    private @Nullable Instant claimedUntil;
    private @Nullable Instant sentAt;
    private @Nullable Instant queryAt;
    private @Nullable Instant readAt;
    private @Nullable Instant retryUntil;
    private Instant notBefore;
    private Instant createdAt;
    private Instant changedAt;
    private int tries;
    private int queries;
    private int calls;
    private boolean family;
    @Enumerated(EnumType.STRING)
    private MessageKind kind;
    @Enumerated(EnumType.STRING)
    private RecipientKind recipientKind;
    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;
    @Enumerated(EnumType.STRING)
    private MessageState state;
    @Enumerated(EnumType.STRING)
    private @Nullable CallOutcome outcome;

    protected Message() {
    }

    /** The recipient shall not be told: deceased, transferred, or overtaken by events. */
    public void suppress(String why, Instant now) {
        end(MessageState.SUPPRESSED, why, now);
    }

    /** A person has to call: no channel reaches the recipient, or nobody knows whether one did. */
    public void putOnCallList(String why, Instant now) {
        channel = Channel.MANUAL;
        end(MessageState.MANUAL, why, now);
    }

    /** Committed before the vendor is called. */
    public void startSending(Channel by, UUID out, boolean toFamily, Instant until, Instant now) {
        channel = by;
        outId = out;
        family = toFamily;
        tries++;
        sentAt = now;
        claimedUntil = until;
        move(MessageState.SENDING, now);
    }

    /** The vendor took it; whether it arrived is asked at {@code ask}. */
    public void accepted(@Nullable String vendorId, Instant ask, Instant now) {
        externalId = vendorId;
        reason = null;
        queryAt = ask;
        claimedUntil = null;
        move(MessageState.ACCEPTED, now);
    }

    /** Nobody knows whether the vendor took it. */
    public void outcomeUnknown(Instant ask, Instant now) {
        queryAt = ask;
        claimedUntil = null;
        reason = "OUTCOME_UNKNOWN";
        move(MessageState.UNKNOWN, now);
    }

    /** The vendor knows of it, so that he took it. */
    public void isWithTheVendor(Instant now) {
        reason = null;
        move(MessageState.ACCEPTED, now);
    }

    /** The vendor has no answer yet. */
    public void askAgain(Instant ask) {
        queries++;
        queryAt = ask;
    }

    /** The vendor was not asked. */
    public void askLater(Instant ask) {
        queryAt = ask;
    }

    /** Whether another try is due: nobody is tried for longer than {@code within} after the first failure. */
    public boolean mayRetry(Duration within, Instant now) {
        if (retryUntil == null) {
            retryUntil = now.plus(within);
        }
        return now.isBefore(retryUntil);
    }

    /** Nothing was sent; it waits for its next try. */
    public void queueAgain(String why, Instant when, Instant now) {
        reason = why;
        notBefore = when;
        claimedUntil = null;
        move(MessageState.QUEUED, now);
    }

    /** Its call was not begun: it is in the queue as before. */
    public void notTried(Instant now) {
        tries--;
        sentAt = null;
        notBefore = now;
        claimedUntil = null;
        move(MessageState.QUEUED, now);
    }

    /** The member's own phone does not work; his family is next. */
    public void tryFamily(String why, Instant now) {
        family = true;
        queueAgain(why, now, now);
    }

    /** Whether telling it helps nobody any more. */
    public boolean isOver(Instant now) {
        return startsAt != null && kind.isOver(startsAt, now);
    }

    public DeliveryEvent deliver(Channel by, Instant now) {
        channel = by;
        end(MessageState.DELIVERED, null, now);
        return new MessageDelivered(id, activityId, recipientId, by.name());
    }

    public DeliveryEvent fail(String code, Instant now) {
        end(MessageState.FAILED, code, now);
        return new MessageFailed(id, activityId, recipientId, way().name(), code);
    }

    /** What a caller reports; someone who was not reached stays on the list. */
    public Optional<DeliveryEvent> called(CallOutcome result, Instant now) {
        if (state != MessageState.MANUAL) {
            throw NotificationProblem.NOT_ON_CALL_LIST.because("该消息当前不需要电话通知");
        }
        if (outcome != null && outcome.isFinal()) {
            throw NotificationProblem.OUTCOME_RECORDED.because("该电话通知已登记结果，不能重复登记");
        }
        calls++;
        outcome = result;
        outcomeAt = now;
        changedAt = now;
        return switch (result) {
            case REACHED -> Optional.of(new MessageDelivered(id, activityId, recipientId, Channel.MANUAL.name()));
            case WRONG_NUMBER -> Optional.of(
                    new MessageFailed(id, activityId, recipientId, Channel.MANUAL.name(), result.name()));
            case NOT_REACHED -> Optional.empty();
        };
    }

    public void read(Instant now) {
        readAt = readAt == null ? now : readAt;
    }

    /** The channel it took, or would have taken. */
    private Channel way() {
        return channel != null ? channel : switch (recipientKind) {
            case MEMBER -> Channel.SMS;
            case USER -> Channel.IN_APP;
            case GROUP -> Channel.WECOM_ROBOT;
        };
    }

    private void end(MessageState end, @Nullable String why, Instant now) {
        reason = why;
        claimedUntil = null;
        queryAt = null;
        move(end, now);
    }

    private void move(MessageState to, Instant now) {
        if (state.isEnd()) {
            throw new IllegalStateException("Message " + id + " has ended as " + state + " and cannot become " + to);
        }
        state = to;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID activityId() {
        return activityId;
    }

    public @Nullable UUID allianceId() {
        return allianceId;
    }

    public @Nullable UUID unitId() {
        return unitId;
    }

    public UUID recipientId() {
        return recipientId;
    }

    public RecipientKind recipientKind() {
        return recipientKind;
    }

    public MessageKind kind() {
        return kind;
    }

    public MessageState state() {
        return state;
    }

    public @Nullable Channel channel() {
        return channel;
    }

    public @Nullable String reason() {
        return reason;
    }

    public String title() {
        return title;
    }

    public String place() {
        return place;
    }

    public @Nullable Instant startsAt() {
        return startsAt;
    }

    public @Nullable Instant wasAt() {
        return wasAt;
    }

    public @Nullable UUID outId() {
        return outId;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public boolean toFamily() {
        return family;
    }

    public int tries() {
        return tries;
    }

    public int queries() {
        return queries;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable Instant readAt() {
        return readAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
