package org.silveralliance.notification.mine;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.notification.message.Message;
import org.silveralliance.notification.message.Messages;

/** Its receiver has read an in-app message. */
@ApplicationScoped
public class ReadMessage {

    private final Messages messages;
    private final Caller caller;
    private final Clock clock;

    public ReadMessage(Messages messages, Caller caller, Clock clock) {
        this.messages = messages;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Message read(UUID id) {
        Message message = messages.mine(caller.subject(), caller.units(), id)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有找到该消息"));
        message.read(clock.instant());
        return message;
    }
}
