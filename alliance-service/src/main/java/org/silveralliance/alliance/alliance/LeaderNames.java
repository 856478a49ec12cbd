package org.silveralliance.alliance.alliance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.silveralliance.alliance.AllianceConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * What leaders are called. Names are members-service's and never travel through Kafka; they are asked for on reading, with the
 * reader's own token, and not kept. Whom the reader may not see there, or while members-service is away, has no name here.
 */
@ApplicationScoped
public class LeaderNames {

    private final URI members;
    private final Duration within;
    private final SecurityIdentity identity;
    private final ObjectMapper json;
    private final HttpClient http;

    @Inject
    public LeaderNames(AllianceConfig config, SecurityIdentity identity, ObjectMapper json) {
        this(config.members(), config.namesWithin(), identity, json);
    }

    LeaderNames(URI members, Duration within, SecurityIdentity identity, ObjectMapper json) {
        this.members = members;
        this.within = within;
        this.identity = identity;
        this.json = json;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(within).build();
    }

    /** Names by member id; who has none here is left out. */
    Map<UUID, String> of(Collection<UUID> memberIds) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Map.of();
        }
        Map<UUID, CompletableFuture<Optional<String>>> asked = new HashMap<>();
        for (UUID id : memberIds) {
            asked.computeIfAbsent(id, member -> ask(member, token.getRawToken()));
        }
        Map<UUID, String> names = new HashMap<>();
        asked.forEach((id, answer) -> told(answer).ifPresent(name -> names.put(id, name)));
        return names;
    }

    private CompletableFuture<Optional<String>> ask(UUID member, String token) {
        HttpRequest request = HttpRequest.newBuilder(members.resolve("/api/v1/members/" + member)).timeout(within)
                .header("Authorization", "Bearer " + token).header("Accept", "application/json").build();
        return http.sendAsync(request, BodyHandlers.ofByteArray()).thenApply(this::name);
    }

    private Optional<String> name(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            return Optional.empty();
        }
        try {
            JsonNode name = json.readTree(answer.body()).path("name");
            return name.isTextual() ? Optional.of(name.asText()) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> told(CompletableFuture<Optional<String>> answer) {
        try {
            return answer.join();
        } catch (CompletionException away) {
            return Optional.empty();
        }
    }
}
