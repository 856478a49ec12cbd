package org.silveralliance.local.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.silveralliance.local.Platform;
import org.silveralliance.local.part.Service;
import org.silveralliance.local.process.Memory;
import org.silveralliance.local.process.Probe;
import org.silveralliance.local.process.ProcessRecord;

/** What runs. Exit code 0 if everything recorded is alive, 3 if nothing runs, 1 in between. */
final class Status {

    private final Platform platform;

    Status(Platform platform) {
        this.platform = platform;
    }

    int run() {
        List<ProcessRecord> records = new ArrayList<>();
        Lock.holder(platform).ifPresent(records::add);
        List<ProcessRecord> parts = ProcessRecord.all(platform.layout().run());
        records.addAll(parts);
        if (records.isEmpty()) {
            platform.progress().plain("Nothing is running.");
            return 3;
        }
        platform.progress().plain(row("NAME", "PID", "PORT", "STATE", "UP", "MEMORY"));
        long total = 0;
        boolean whole = true;
        for (ProcessRecord record : records) {
            boolean alive = record.alive().isPresent();
            whole &= alive;
            long memory = alive ? memory(record) : 0;
            total += memory;
            platform.progress()
                    .plain(row(record.name(), Long.toString(record.pid()), record.port() == 0 ? "" : "" + record.port(),
                            state(record, alive), alive ? since(record.started()) : "", alive ? memory + " MB" : ""));
        }
        platform.progress().plain(row("together", "", "", "", "", total + " MB"));
        if (Lock.holder(platform).isEmpty()) {
            platform.progress().plain("No launcher watches these: ./alliance up starts anew, ./alliance down ends them.");
            return 1;
        }
        return whole ? 0 : 1;
    }

    private String state(ProcessRecord record, boolean alive) {
        if (!alive) {
            return "dead";
        }
        return Stream.of(Service.values()).filter(service -> service.module().equals(record.name())).findFirst()
                .map(service -> Probe.status(service.readiness(platform))
                        .map(status -> status == 200 ? "ready" : "not ready").orElse("starting"))
                .orElseGet(() -> record.port() == 0 || Probe.listens(record.port()) ? "runs" : "starting");
    }

    /** The launcher's children are rows of their own. */
    private static long memory(ProcessRecord record) {
        return record.tier() == Lock.TIER ? Memory.megabytesAlone(record.pid()) : Memory.megabytes(record.pid());
    }

    private static String since(Instant started) {
        Duration up = Duration.between(started, Instant.now());
        return "%d:%02d:%02d".formatted(up.toHours(), up.toMinutesPart(), up.toSecondsPart());
    }

    private static String row(String name, String pid, String port, String state, String up, String memory) {
        return String.format(Locale.ROOT, "%-22s %8s %6s  %-10s %9s %9s", name, pid, port, state, up, memory).stripTrailing();
    }
}
