package org.silveralliance.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Resident memory, memory that processes share counted once (Linux' proportional set size). */
public final class Memory {

    private static final long KILOBYTES_PER_MEGABYTE = 1024;

    private Memory() {
    }

    /** Of one process; 0 where the operating system does not tell. */
    public static long megabytesAlone(long pid) {
        return kilobytes(pid) / KILOBYTES_PER_MEGABYTE;
    }

    /** Of a process and its children. */
    public static long megabytes(long pid) {
        Stream<ProcessHandle> family = ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        LongStream kilobytes = family.mapToLong(process -> kilobytes(process.pid()));
        return kilobytes.sum() / KILOBYTES_PER_MEGABYTE;
    }

    private static long kilobytes(long pid) {
        Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try {
            if (!Files.isReadable(rollup)) {
                return 0;
            }
            return Files.readAllLines(rollup).stream().filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", ""))).sum();
        } catch (IOException e) {
            // Gone in the meantime, or not ours to look at.
            return 0;
        }
    }
}
