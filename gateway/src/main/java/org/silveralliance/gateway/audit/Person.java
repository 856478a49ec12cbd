package org.silveralliance.gateway.audit;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Whose an access token is; it has been verified, or came from Keycloak itself. */
public record Person(String name, String division, Set<String> roles) {

    private static final String AUDITOR = "auditor";
    private static final Pattern DIVISION = Pattern.compile("[1-8][0-9]{1,5}");
    private static final int LONGEST_NAME = 100;
    /** Those of the platform; what else an account has at Keycloak says nothing here, as in the services. */
    private static final Set<String> OURS = Set.of("county-committee", "org-dept", "lead-unit", "liaison", "branch-secretary",
            "member", "family", "health", AUDITOR, "sys-admin", "security-officer", "province", "service");

    /** Nobody without a division: no auditor would ever read of him. */
    public static Optional<Person> of(@Nullable String accessToken) {
        String[] parts = accessToken == null ? new String[0] : accessToken.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonObject claims = new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(parts[1])));
            String division = claims.getString("division", "");
            String name = claims.getString("preferred_username", claims.getString("sub", ""));
            return DIVISION.matcher(division).matches()
                    ? Optional.of(new Person(name.substring(0, Math.min(name.length(), LONGEST_NAME)), division, roles(claims)))
                    : Optional.empty();
        } catch (DecodeException | IllegalArgumentException | ClassCastException strange) {
            return Optional.empty();
        }
    }

    private static Set<String> roles(JsonObject claims) {
        JsonArray roles = claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray());
        return roles.stream().map(String::valueOf).filter(OURS::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An administrator's role excludes all others. */
    boolean audits() {
        return roles.equals(Set.of(AUDITOR));
    }
}
