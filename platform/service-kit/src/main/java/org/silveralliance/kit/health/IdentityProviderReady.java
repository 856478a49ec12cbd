package org.silveralliance.kit.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.silveralliance.kit.KitConfig;

/** Not ready while Keycloak is away: tokens could not be verified. Says so and recovers by itself. */
@Readiness
@ApplicationScoped
public class IdentityProviderReady implements HealthCheck {

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Optional<String> server;

    public IdentityProviderReady(KitConfig config) {
        this.server = config.identityServer();
    }

    @Override
    public HealthCheckResponse call() {
        return server.isEmpty() ? HealthCheckResponse.up("identity-provider")
                : HealthCheckResponse.named("identity-provider").status(answers(server.get())).build();
    }

    private boolean answers(String realm) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(2)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
