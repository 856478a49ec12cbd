package org.silveralliance.gateway.proxy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.silveralliance.gateway.audit.AuditPage;
import org.silveralliance.gateway.changes.ChangesPage;
import org.silveralliance.gateway.limits.Feeds;

/** The known paths and who answers them. A path that is not listed does not exist; nor does a method that is not. */
enum Route {

    MEMBERS("/api/v1/imports", "/api/v1/import-headings", "/api/v1/units", "/api/v1/members",
            "/api/v1/party-organisations", "/api/v1/floating", "/api/v1/floating-records", "/api/v1/contact-logs",
            "/api/v1/care-tags", "/api/v1/statistics", "/api/v1/care-visits", "/api/v1/dues-settlements",
            "/api/v1/health-records", "/api/v1/end-of-life", "/api/v1/transfers", "/api/v1/inbound-transfers",
            "/exchange/v1/members", "/api/v1/audit/members"),
    ALLIANCE("/api/v1/surveys", "/api/v1/survey-headings", "/api/v1/grouping-proposals", "/api/v1/alliances",
            "/api/v1/alliance-units", "/api/v1/dashboard", "/api/v1/me", "/exchange/v1/alliances", "/api/v1/audit/alliance"),
    ACTIVITIES("/api/v1/rotations", "/api/v1/rotation-slots", "/api/v1/rotation-replans", "/api/v1/swap-requests",
            "/api/v1/activities", "/api/v1/costs", "/api/v1/funds", "/api/v1/subsidies",
            "/api/v1/activity-types", "/api/v1/holidays", "/api/v1/calendar-subscription", Feeds.PATH,
            "/exchange/v1/activities", "/api/v1/audit/activities"),
    NOTIFICATION("/api/v1/messages", "/api/v1/inbox", "/api/v1/call-lists", "/api/v1/robots",
            "/api/v1/audit/notification"),
    /** What the gateway answers by itself. */
    GATEWAY(AuditPage.PATH, ChangesPage.PATH);

    static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

    private final List<String> prefixes;

    Route(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    /** Who answers a path; the path must be the prefix itself or lie below it. */
    static Optional<Route> of(String path) {
        for (Route route : values()) {
            for (String prefix : route.prefixes) {
                if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                    return Optional.of(route);
                }
            }
        }
        return Optional.empty();
    }
}
