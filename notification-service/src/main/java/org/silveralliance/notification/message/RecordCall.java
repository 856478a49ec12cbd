package org.silveralliance.notification.message;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.outbox.Outbox;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.notification.access.Scopes;

/** Somebody called, or tried to (N-07). */
@ApplicationScoped
public class RecordCall {

    private final Messages messages;
    private final Scopes scopes;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    public RecordCall(Messages messages, Scopes scopes, Outbox outbox, AuditTrail trail, Clock clock) {
        this.messages = messages;
        this.scopes = scopes;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void record(UUID id, CallOutcome outcome) {
        if (messages.visible(scopes.forChange(), id).isEmpty()) {
            throw KitProblem.notInScope("没有找到该消息");
        }
        messages.findById(id, LockModeType.PESSIMISTIC_WRITE).called(outcome, clock.instant()).ifPresent(outbox::append);
        trail.record("message.called." + outcome.name().toLowerCase(Locale.ROOT), "message/" + id, null);
    }
}
