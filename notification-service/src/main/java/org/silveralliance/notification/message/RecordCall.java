package org.silveralliance.notification.message;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;

/** Somebody called, or tried to (N-07). */
@ApplicationScoped
public class RecordCall {

    private final Messages messages;
    private final MessageScope scope;
    private final Caller caller;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    public RecordCall(Messages messages, MessageScope scope, Caller caller, Outbox outbox, AuditTrail trail, Clock clock) {
        this.messages = messages;
        this.scope = scope;
        this.caller = caller;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Message record(UUID id, CallOutcome outcome) {
        caller.county();
        Message message = messages.seen(scope.current(), id)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有找到该消息，或不在您的管理范围内"));
        messages.getEntityManager().refresh(message, LockModeType.PESSIMISTIC_WRITE);
        message.called(outcome, clock.instant()).ifPresent(outbox::append);
        trail.record("message.called." + outcome.name().toLowerCase(java.util.Locale.ROOT), "message/" + id, null);
        return message;
    }
}
