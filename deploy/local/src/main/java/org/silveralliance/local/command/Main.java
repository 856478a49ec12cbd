package org.silveralliance.local.command;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;

import org.silveralliance.local.Failure;
import org.silveralliance.local.Platform;

/** Entry of ./alliance. Whatever goes wrong ends in one sentence and exit code 1. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> words) {
        try {
            return Commands.run(Platform.here(), words);
        } catch (Failure | UncheckedIOException | CompletionException e) {
            Throwable told = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            System.err.println("alliance: " + sentence(told));
            if (System.getenv("SA_DEBUG") != null) {
                told.printStackTrace();
            }
            return 1;
        }
    }

    private static String sentence(Throwable told) {
        String message = String.valueOf(told.getMessage());
        if (told instanceof UncheckedIOException && told.getCause() != null) {
            return message + ": " + told.getCause().getMessage();
        }
        return told instanceof Failure ? message : told.getClass().getSimpleName() + ": " + message;
    }
}
