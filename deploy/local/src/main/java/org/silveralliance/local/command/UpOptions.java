package org.silveralliance.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.silveralliance.local.Failure;
import org.silveralliance.local.part.Service;

/**
 * What `up` was asked for.
 *
 * @param without a service that somebody runs by other means
 */
record UpOptions(boolean fresh, boolean detach, boolean empty, boolean partsOnly, Optional<Service> without) {

    static UpOptions of(List<String> words) {
        boolean fresh = false;
        boolean detach = false;
        boolean empty = false;
        boolean partsOnly = false;
        for (String word : words) {
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--detach" -> detach = true;
                case "--empty" -> empty = true;
                case "--parts" -> partsOnly = true;
                default -> throw new Failure("up knows --fresh, --detach, --empty and --parts, not '" + word + "'.");
            }
        }
        return new UpOptions(fresh, detach, empty, partsOnly, Optional.empty());
    }

    /** The words for the launcher that goes on in the background. */
    List<String> wordsInBackground() {
        List<String> words = new ArrayList<>(List.of("up"));
        if (fresh) {
            words.add("--fresh");
        }
        if (empty) {
            words.add("--empty");
        }
        if (partsOnly) {
            words.add("--parts");
        }
        return words;
    }
}
