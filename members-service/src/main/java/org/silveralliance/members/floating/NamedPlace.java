package org.silveralliance.members.floating;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.members.identity.Divisions;

/** A division by its code, with its name. */
@Schema(name = "NamedPlace")
public record NamedPlace(String code, String name) {

    static @Nullable NamedPlace of(@Nullable String code) {
        return code == null ? null : known(code);
    }

    /** By a code of today or of old. */
    public static NamedPlace known(String code) {
        return new NamedPlace(code, Divisions.published().find(code).map(Divisions.Division::name).orElse(code));
    }
}
