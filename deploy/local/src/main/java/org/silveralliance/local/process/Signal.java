package org.silveralliance.local.process;

import java.io.IOException;

/** How a part is asked to end. */
public enum Signal {
    TERM,
    /** PostgreSQL's fast shutdown: it breaks off its clients instead of waiting for them. */
    INT;

    void send(ProcessHandle handle) {
        if (this == TERM) {
            handle.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(handle.pid())).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            handle.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            handle.destroy();
        }
    }
}
