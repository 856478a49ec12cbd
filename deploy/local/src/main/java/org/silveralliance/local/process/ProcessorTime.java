package org.silveralliance.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The time of all processors since the machine started, in ticks of its clock.
 *
 * @param stolen what the host of a virtual machine gave to its neighbours while this one had work
 */
public record ProcessorTime(long all, long stolen) {

    private static final Path SOURCE = Path.of("/proc/stat");
    /** user, nice, system, idle, iowait, irq, softirq, steal; those of guests are within the first two. See proc(5). */
    private static final int KINDS = 8;

    /** Empty where the system does not tell, as anywhere but on Linux. */
    public static Optional<ProcessorTime> now() {
        try (Stream<String> lines = Files.lines(SOURCE)) {
            return lines.findFirst().map(ProcessorTime::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static ProcessorTime of(String line) {
        long[] ticks = Stream.of(line.split("\\s+")).skip(1).limit(KINDS).mapToLong(Long::parseLong).toArray();
        return new ProcessorTime(LongStream.of(ticks).sum(),
                ticks.length < KINDS ? 0 : ticks[KINDS - 1]);
    }

    /** The stolen share of all time since then, in percent. */
    public double stolenSince(ProcessorTime then) {
        return all == then.all ? 0 : 100.0 * (stolen - then.stolen) / (all - then.all);
    }
}
