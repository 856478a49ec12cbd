package org.silveralliance.local.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.silveralliance.local.Failure;
import org.silveralliance.local.part.Service;

/**
 * What `up` was asked for.
 *
 * @param without services that somebody runs by other means
 */
record UpOptions(boolean fresh, boolean detach, boolean empty, boolean partsOnly, Set<Service> without) {

    static UpOptions of(List<String> words) {
        boolean fresh = false;
        boolean detach = false;
        boolean empty = false;
        boolean partsOnly = false;
        Set<Service> without = EnumSet.noneOf(Service.class);
        for (Iterator<String> rest = words.iterator(); rest.hasNext();) {
            String word = rest.next();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--detach" -> detach = true;
                case "--empty" -> empty = true;
                case "--parts" -> partsOnly = true;
                case "--without" -> without.add(Environment.service(rest.hasNext() ? List.of(rest.next()) : List.of()));
                default -> throw new Failure(
                        "up knows --fresh, --detach, --empty, --parts and --without NAME, not '" + word + "'.");
            }
        }
        return new UpOptions(fresh, detach, empty, partsOnly, without);
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
        without.forEach(service -> words.addAll(List.of("--without", service.module())));
        return words;
    }
}
