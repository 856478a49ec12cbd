package org.silveralliance.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class LogTailTest {

    @Test
    void shouldNameTheExceptionBehindAGeneralComplaint() {
        assertThat(LogTail.reasonIn(List.of("2026-11-21 main ERROR Exiting Kafka due to fatal exception",
                "java.lang.RuntimeException: Stored node id 77 doesn't match previous node id 1",
                "\tat kafka.Kafka$.main(Kafka.scala:99)")))
                .isEqualTo("java.lang.RuntimeException: Stored node id 77 doesn't match previous node id 1");
    }

    @Test
    void shouldNameTheRootCause() {
        assertThat(LogTail.reasonIn(List.of("ERROR failed to start", "java.lang.IllegalStateException: outer",
                "\tat a.B.c(B.java:1)", "Caused by: java.net.BindException: taken", "\tat a.B.d(B.java:2)")))
                .isEqualTo("Caused by: java.net.BindException: taken");
    }

    @Test
    void shouldReadTheMessageOfAJsonLine() {
        assertThat(LogTail.reasonIn(List.of("{\"level\":\"ERROR\",\"message\":\"no \\\"key\\\" file\"}")))
                .isEqualTo("no \\\"key\\\" file");
    }

    @Test
    void shouldTakeMavensFirstErrorNotItsHelp() {
        assertThat(
                LogTail.reasonIn(List.of("[ERROR] A.java:[3,5] cannot find symbol", "[ERROR] For more information see help")))
                .isEqualTo("[ERROR] A.java:[3,5] cannot find symbol");
    }

    @Test
    void shouldFallBackToTheLastWordsAndSayWhenThereAreNone() {
        assertThat(LogTail.reasonIn(List.of("listening", "going down", ""))).isEqualTo("going down");
        assertThat(LogTail.reasonIn(List.of("", " "))).isEqualTo("it said nothing");
        assertThat(LogTail.reason(Path.of("there-is-no-such.log"))).isEqualTo("it said nothing");
    }

    @Test
    void shouldKeepASentenceASentence() {
        assertThat(LogTail.reasonIn(List.of("x".repeat(5000)))).hasSizeLessThan(400).endsWith("…");
    }
}
