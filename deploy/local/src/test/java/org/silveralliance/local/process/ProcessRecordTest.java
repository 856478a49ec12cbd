package org.silveralliance.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    private static final Instant STARTED = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void shouldComeBackAsItWasWritten() {
        ProcessRecord written = record("kafka", 4711, 2);
        written.write(folder);
        assertThat(ProcessRecord.read(folder, "kafka")).contains(written);
        ProcessRecord.forget(folder, "kafka");
        assertThat(ProcessRecord.read(folder, "kafka")).isEmpty();
    }

    @Test
    void shouldListFirstWhatMustEndFirst() {
        record("postgres", 1, 1).write(folder);
        record("gateway", 2, 5).write(folder);
        record("members-service", 3, 4).write(folder);
        record("alliance-service", 4, 4).write(folder);
        assertThat(ProcessRecord.all(folder)).extracting(ProcessRecord::name).containsExactly("gateway", "alliance-service",
                "members-service", "postgres");
    }

    @Test
    void shouldNotTakeAnotherProcessForItsOwn() {
        ProcessRecord kafka = record("kafka", 4711, 2);
        assertThat(kafka.isSameProcess(Optional.of(STARTED.plusSeconds(2)), Optional.of("java -Dsa.part=kafka@1 -jar x")))
                .isTrue();
        assertThat(kafka.isSameProcess(Optional.of(STARTED.plusSeconds(90)), Optional.of("java -Dsa.part=kafka@1 -jar x")))
                .as("a later process with the same pid").isFalse();
        assertThat(kafka.isSameProcess(Optional.of(STARTED), Optional.of("vim notes"))).as("another program").isFalse();
        assertThat(kafka.isSameProcess(Optional.of(STARTED), Optional.empty())).as("an unreadable command line").isFalse();
    }

    @Test
    void shouldNotFindAProcessThatIsNotThere() {
        assertThat(record("kafka", ProcessHandle.current().pid(), 2).alive()).as("this test, which is not Kafka").isEmpty();
    }

    private static ProcessRecord record(String name, long pid, int tier) {
        return new ProcessRecord(name, pid, STARTED, "-Dsa.part=" + name + "@1", tier, Signal.TERM, 9092);
    }
}
