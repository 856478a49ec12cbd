package org.silveralliance.gateway.changes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of lists that a page may ask for again, and the paths below which they are changed. */
enum Kind {

    MEMBERS("/api/v1/members", "/api/v1/floating-records", "/api/v1/contact-logs", "/api/v1/care-visits",
            "/api/v1/transfers", "/api/v1/inbound-transfers"),
    UNITS("/api/v1/units"),
    ORGANISATIONS("/api/v1/party-organisations"),
    IMPORTS("/api/v1/imports", "/api/v1/import-headings"),
    SURVEYS("/api/v1/surveys"),
    PROPOSALS("/api/v1/grouping-proposals"),
    ALLIANCES("/api/v1/alliances", "/api/v1/alliance-units"),
    ROTATION("/api/v1/rotations", "/api/v1/rotation-slots", "/api/v1/rotation-replans", "/api/v1/swap-requests"),
    ACTIVITIES("/api/v1/activities"),
    CATALOGUE("/api/v1/activity-types"),
    HOLIDAYS("/api/v1/holidays"),
    NOTICES("/api/v1/messages"),
    ROBOTS("/api/v1/robots");

    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** Questions that are asked by POST because of what is in them. */
    private static final Pattern QUESTION = Pattern.compile("/api/v1/(members/(search|names|[^/]+/reveal)"
            + "|floating-records/[^/]+/reveal|messages/preview|holidays/[^/]+/lines)");

    private final List<String> prefixes;

    Kind(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    /** What a call changes that succeeds; nothing when it only asks. */
    static Optional<Kind> changedBy(String method, String path, boolean preview) {
        if (preview || READING.contains(method) || QUESTION.matcher(path).matches()) {
            return Optional.empty();
        }
        for (Kind kind : values()) {
            for (String prefix : kind.prefixes) {
                if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    /** As pages know it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
