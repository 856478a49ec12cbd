package org.silveralliance.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.silveralliance.gateway.audit.AuditTrail.Entry;
import org.silveralliance.gateway.audit.AuditTrail.Filter;
import org.silveralliance.gateway.audit.AuditTrail.Link;
import org.silveralliance.gateway.audit.AuditTrail.Verified;
import org.silveralliance.gateway.refusal.Refusal;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The gateway's own trail, for the auditor of its division, as each service shows its own. */
@ApplicationScoped
public class AuditPage {

    /** Where it lies; limits and rules are those of any call. */
    public static final String PATH = "/api/v1/audit/gateway";

    private static final Logger LOG = Logger.getLogger(AuditPage.class);
    private static final int USUAL = 20;
    private static final int MOST = 200;
    private static final int LONGEST = 200;
    /** As the services take them. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-12-31T23:59:59Z");

    private final AuditTrail trail;
    private final AuditEvents events;
    private final Vertx vertx;

    AuditPage(AuditTrail trail, AuditEvents events, Vertx vertx) {
        this.trail = trail;
        this.events = events;
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        router.get(PATH).order(1).handler(request -> answer(request, division -> list(request, division)));
        router.get(PATH + "/verify").order(1).handler(request -> answer(request, division -> {
            Verified chain = trail.verify(division);
            return new JsonObject().put("division", chain.division()).put("rows", chain.rows())
                    .put("firstBroken", chain.firstBroken()).put("head", chain.head())
                    .put("copied", chain.copied()).put("cut", chain.cut());
        }));
    }

    private interface Question {
        JsonObject about(String division) throws Exception;
    }

    private void answer(RoutingContext request, Question question) {
        String token = token(request);
        Optional<Person> auditor = Person.of(token).filter(Person::audits);
        if (auditor.isEmpty()) {
            events.refused(request, token, Refusal.FORBIDDEN);
            Refusal.FORBIDDEN.answer(request);
            return;
        }
        String division = parameter(request, "division").orElse(auditor.get().division());
        if (!division.startsWith(auditor.get().division()) || !division.matches("[0-9]{2,6}")) {
            Refusal.INVALID.answer(request);
            return;
        }
        Callable<JsonObject> asked = () -> question.about(division);
        vertx.executeBlocking(asked, false).onSuccess(found -> request.response()
                .putHeader("Content-Type", "application/json").end(found.toBuffer())).onFailure(failed -> {
                    if (failed instanceof DateTimeException || failed instanceof IllegalArgumentException) {
                        Refusal.MALFORMED.answer(request);
                    } else {
                        LOG.error("The trail cannot be read", failed);
                        request.response().putHeader("Retry-After", "5");
                        Refusal.UNAVAILABLE.answer(request);
                    }
                });
    }

    private JsonObject list(RoutingContext request, String division) throws Exception {
        int limit = parameter(request, "limit").map(Integer::valueOf).map(asked -> Math.clamp(asked, 1, MOST)).orElse(USUAL);
        Optional<Long> before = parameter(request, "cursor").map(Base64.getUrlDecoder()::decode)
                .map(place -> Long.valueOf(new String(place, StandardCharsets.UTF_8)));
        List<Link> found = trail.page(new Filter(division, instant(request, "from"), instant(request, "to"),
                parameter(request, "actor"), parameter(request, "action"), parameter(request, "subject"), before), limit + 1);
        List<Link> shown = found.subList(0, Math.min(limit, found.size()));
        JsonArray items = new JsonArray(shown.stream().map(link -> view(division, link)).toList());
        String next = found.size() > limit ? Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Long.toString(shown.getLast().seq()).getBytes(StandardCharsets.UTF_8)) : null;
        return new JsonObject().put("items", items).put("next", next);
    }

    private static JsonObject view(String division, Link link) {
        Entry entry = link.entry();
        return new JsonObject().put("division", division).put("seq", link.seq()).put("at", entry.at().toString())
                .put("actor", entry.actor()).put("origin", entry.origin()).put("action", entry.action())
                .put("subject", entry.subject()).put("reason", entry.reason());
    }

    private static Optional<Instant> instant(RoutingContext request, String name) {
        return parameter(request, name).map(text -> {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                throw new DateTimeException("Not a time that anybody means");
            }
            return time;
        });
    }

    private static Optional<String> parameter(RoutingContext request, String name) {
        return Optional.ofNullable(request.request().getParam(name)).filter(text -> !text.isBlank())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)).replace("\u0000", ""));
    }

    private static @Nullable String token(RoutingContext request) {
        AccessTokenCredential credential = request.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getCredential(AccessTokenCredential.class)
                : null;
        return credential == null ? null : credential.getToken();
    }
}
