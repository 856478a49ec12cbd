package org.silveralliance.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Verifies each bearer token once and remembers whom it named: signature and claims cost as much as half a page of a list.
 * A token is remembered until it expires and for five minutes at most, so that a withdrawn signing key is noticed as soon;
 * only what was accepted is remembered. At most {@value #MOST} tokens, the least used go first.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedTokens implements HttpAuthenticationMechanism {

    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpAuthenticationMechanism verifying;
    private final Clock clock;
    private final Cache<String, Remembered> remembered = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST)
            .build();

    /** The caller a token named, until it expires. */
    private record Remembered(SecurityIdentity identity, Instant expires) {
    }

    @Inject
    public RememberedTokens(OidcAuthenticationMechanism verifying, Clock clock) {
        this((HttpAuthenticationMechanism) verifying, clock);
    }

    RememberedTokens(HttpAuthenticationMechanism verifying, Clock clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return verifying.authenticate(request, identities);
        }
        Remembered known = remembered.getIfPresent(authorization);
        if (known != null && clock.instant().isBefore(known.expires())) {
            return Uni.createFrom().item(known.identity());
        }
        return verifying.authenticate(request, identities).invoke(identity -> remember(authorization, identity));
    }

    private void remember(String authorization, @Nullable SecurityIdentity identity) {
        if (identity != null && !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token) {
            remembered.put(authorization,
                    new Remembered(withoutRequest(identity), Instant.ofEpochSecond(token.getExpirationTime())));
        }
    }

    /** What outlives its request must not hold it. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder lasting = QuarkusSecurityIdentity.builder().setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles()).addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext) && !(value instanceof AuthenticationRequestContext)) {
                lasting.addAttribute(name, value);
            }
        });
        return lasting.build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return verifying.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verifying.getCredentialTypes();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        return verifying.sendChallenge(request);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return verifying.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return verifying.getPriority();
    }
}
