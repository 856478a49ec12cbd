package org.silveralliance.gateway.proxy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.silveralliance.gateway.refusal.Refusal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * Reads bodies that are no uploads whole, before a service's connection is taken for them: whoever sends slowly holds only his
 * own. More than {@value #LARGEST} bytes, which is also the services' bound, and what comes late are refused; so is what does
 * not fit beside the others' in {@value #TOGETHER} bytes.
 */
final class SmallBodies {

    static final int LARGEST = 256 * 1024;

    private static final long TOGETHER = 24L * 1024 * 1024;

    private final Vertx vertx;
    private final Duration within;
    private final AtomicLong held = new AtomicLong();

    SmallBodies(Vertx vertx, Duration within) {
        this.vertx = vertx;
        this.within = within;
    }

    /** The whole body; {@link #release} it when it has been passed on. */
    Future<Buffer> read(ReadStream<Buffer> body) {
        Buffer read = Buffer.buffer();
        Promise<Buffer> whole = Promise.promise();
        long timer = vertx.setTimer(within.toMillis(), late -> whole.tryFail(new Refused(Refusal.REQUEST_TIMEOUT)));
        body.exceptionHandler(whole::tryFail).handler(part -> take(part, read, whole))
                .endHandler(end -> whole.tryComplete(read)).resume();
        return whole.future().onComplete(known -> vertx.cancelTimer(timer)).onFailure(refused -> release(read));
    }

    private void take(Buffer part, Buffer read, Promise<Buffer> whole) {
        if (whole.future().isComplete()) {
            return;
        }
        if (read.length() + part.length() > LARGEST) {
            whole.tryFail(new Refused(Refusal.TOO_LARGE));
        } else {
            read.appendBuffer(part);
            if (held.addAndGet(part.length()) > TOGETHER) {
                whole.tryFail(new Refused(Refusal.UNAVAILABLE));
            }
        }
    }

    void release(Buffer body) {
        held.addAndGet(-body.length());
    }

    /** A body that the gateway does not pass on. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.name(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
