package org.silveralliance.notification.mine;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.notification.message.Messages;

/** Its receiver has read an in-app message. */
@ApplicationScoped
public class ReadMessage {

    private final Notices notices;
    private final Messages messages;
    private final Caller caller;
    private final Clock clock;

    public ReadMessage(Notices notices, Messages messages, Caller caller, Clock clock) {
        this.notices = notices;
        this.messages = messages;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public void read(UUID id) {
        if (notices.find(caller.subject(), caller.units(), id).isEmpty()) {
            throw KitProblem.NOT_FOUND.because("没有找到该消息");
        }
        messages.findById(id).read(clock.instant());
    }
}
