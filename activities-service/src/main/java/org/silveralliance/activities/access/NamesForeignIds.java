package org.silveralliance.activities.access;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A body that names what other services own. It has not been validated yet. */
public interface NamesForeignIds {

    /** What the body names. */
    record ForeignIds(Set<UUID> members, Set<UUID> alliances) {

        /** Longer lists than any body may hold are left to validation. */
        private static final int MOST = 2000;

        public static ForeignIds members(@Nullable Collection<? extends @Nullable UUID> ids) {
            return new ForeignIds(ids == null || ids.size() > MOST ? Set.of() : some(ids.stream()), Set.of());
        }

        public static ForeignIds alliance(@Nullable UUID id) {
            return new ForeignIds(Set.of(), some(Stream.ofNullable(id)));
        }
    }

    ForeignIds foreignIds();

    private static Set<UUID> some(Stream<? extends @Nullable UUID> ids) {
        return ids.filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toSet());
    }
}
