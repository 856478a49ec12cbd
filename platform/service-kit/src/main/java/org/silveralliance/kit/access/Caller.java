package org.silveralliance.kit.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;

import io.quarkus.security.identity.SecurityIdentity;

/** Who makes this request, read from the verified token. */
@RequestScoped
public class Caller {

    private static final Pattern DIVISION = Pattern.compile("[1-8][0-9]{1,5}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final SecurityIdentity identity;
    private @Nullable Set<String> asked;

    @Inject
    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The account's subject; {@code anonymous} without a token. */
    public String subject() {
        JsonWebToken token = token();
        return token == null || token.getSubject() == null ? "anonymous" : token.getSubject();
    }

    /** The account's login name, for the audit trail. */
    public String username() {
        return claim("preferred_username").orElse(subject());
    }

    /**
     * Whether the caller comes in this role: one held, and one that the endpoint asks for. Who holds several may see with each
     * of them what it opens, but never do with one what only another may see.
     */
    public boolean has(String role) {
        return (asked == null || asked.contains(role)) && identity.hasRole(role);
    }

    public boolean hasAny(String... roles) {
        return Arrays.stream(roles).anyMatch(this::has);
    }

    /** Whether the account holds a role, asked for or not; only for what another role forbids. */
    public boolean holds(String role) {
        return identity.hasRole(role);
    }

    /** The endpoint asks for one of these roles. */
    void isAskedFor(Set<String> roles) {
        asked = roles;
    }

    /** The roles of ours that the account holds. */
    Set<String> held() {
        return Roles.ALL.stream().filter(identity::hasRole).collect(Collectors.toUnmodifiableSet());
    }

    /** The caller's GB/T 2260 prefix: six digits a county, four a city, two a province; empty means nothing is visible. */
    public String division() {
        return claim("division").filter(text -> DIVISION.matcher(text).matches()).orElse("");
    }

    /** The county in which the caller may change things. */
    public String county() {
        String division = division();
        if (division.length() != 6) {
            throw KitProblem.FORBIDDEN.because("只有县级账号可以修改数据");
        }
        return division;
    }

    /** Social credit codes of the units the caller acts for. */
    public Set<String> units() {
        JsonWebToken token = token();
        Object claim = token == null ? null : token.getClaim("units");
        if (claim instanceof JsonArray array) {
            return array.stream().map(value -> value instanceof JsonString text ? text.getString() : value.toString())
                    .collect(Collectors.toUnmodifiableSet());
        }
        if (claim instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        }
        return claim == null ? Set.of() : Set.of(claim.toString());
    }

    /** The member this account belongs to, for members and their families. */
    public Optional<UUID> member() {
        return claim("member").filter(text -> UUID_TEXT.matcher(text).matches()).map(UUID::fromString);
    }

    private Optional<String> claim(String name) {
        JsonWebToken token = token();
        Object value = token == null ? null : token.getClaim(name);
        if (value instanceof JsonString text) {
            return Optional.of(text.getString());
        }
        return Optional.ofNullable(value).map(Object::toString);
    }

    private @Nullable JsonWebToken token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token : null;
    }
}
