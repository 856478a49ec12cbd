package org.silveralliance.local;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Plain lines with the seconds since the start, so that a log of them reads like the screen. */
public final class Progress {

    private final long start = System.nanoTime();
    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(String.format(Locale.ROOT, "%7.1f s  %s", seconds(), line));
        out.flush();
    }

    public void plain(String text) {
        out.println(text);
        out.flush();
    }

    public double seconds() {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
