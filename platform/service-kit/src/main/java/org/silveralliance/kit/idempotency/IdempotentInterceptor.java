package org.silveralliance.kit.idempotency;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.problem.KitProblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Keeps the answer of a keyed request beside its effect and gives it again. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentInterceptor {

    private static final int LONGEST_KEY = 255;

    private final CurrentVertxRequest request;
    private final Caller caller;
    private final EntityManager entities;
    private final ObjectMapper json;

    public IdempotentInterceptor(CurrentVertxRequest request, Caller caller, EntityManager entities, ObjectMapper json) {
        this.request = request;
        this.caller = caller;
        this.entities = entities;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = request.getCurrent() == null ? null : request.getCurrent().request().getHeader("Idempotency-Key");
        if (key == null || key.isBlank()) {
            return call.proceed();
        }
        if (key.length() > LONGEST_KEY) {
            throw KitProblem.MALFORMED.because("Idempotency-Key 不能超过 " + LONGEST_KEY + " 个字符");
        }
        String operation = call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
        String hash = hash(call);
        AtomicBoolean kept = new AtomicBoolean();
        Object answer = QuarkusTransaction.requiringNew().call(() -> {
            if (claim(operation, key, hash)) {
                Object fresh = call.proceed();
                keep(operation, key, fresh);
                return fresh;
            }
            kept.set(true);
            return replay(operation, key, hash);
        });
        if (kept.get() && !Response.class.isAssignableFrom(call.getMethod().getReturnType())) {
            // The method's own type cannot be made from kept JSON, so the answer goes past it.
            throw new WebApplicationException((Response) answer);
        }
        return answer;
    }

    /** True when the key is new. A request with the same key under way makes this wait until it has committed. */
    private boolean claim(String operation, String key, String hash) {
        return entities.createNativeQuery("""
                insert into idempotency_key (subject, operation, key, request_hash, division)
                values (:subject, :operation, :key, :hash, :division) on conflict do nothing""")
                .setParameter("subject", caller.subject()).setParameter("operation", operation).setParameter("key", key)
                .setParameter("hash", hash).setParameter("division", DivisionScope.current()).executeUpdate() == 1;
    }

    private void keep(String operation, String key, @Nullable Object result) {
        Response answer = result instanceof Response whole ? whole
                : result == null ? Response.noContent().build() : Response.ok(result).build();
        entities.createNativeQuery("""
                update idempotency_key set status = :status, location = :location, etag = :etag, body = cast(:body as jsonb)
                where subject = :subject and operation = :operation and key = :key""")
                .setParameter("status", answer.getStatus())
                .setParameter("location", answer.getLocation() == null ? null : answer.getLocation().toString())
                .setParameter("etag", answer.getEntityTag() == null ? null : answer.getEntityTag().getValue())
                .setParameter("body", answer.getEntity() == null ? null : write(answer.getEntity()))
                .setParameter("subject", caller.subject()).setParameter("operation", operation).setParameter("key", key)
                .executeUpdate();
    }

    private Response replay(String operation, String key, String hash) {
        List<Tuple> kept = entities.createNativeQuery("""
                select request_hash, status, location, etag, cast(body as text) from idempotency_key
                where subject = :subject and operation = :operation and key = :key""", Tuple.class)
                .setParameter("subject", caller.subject()).setParameter("operation", operation).setParameter("key", key)
                .getResultList();
        Tuple row = kept.getFirst();
        if (!hash.equals(row.get(0))) {
            throw KitProblem.IDEMPOTENCY_KEY_REUSED.because("这个 Idempotency-Key 已用于另一份内容，请换一个");
        }
        Response.ResponseBuilder answer = Response.status((Integer) row.get(1));
        String location = (String) row.get(2);
        if (location != null) {
            answer.location(URI.create(location));
        }
        String etag = (String) row.get(3);
        if (etag != null) {
            answer.tag(etag);
        }
        String body = (String) row.get(4);
        return body == null ? answer.build() : answer.type("application/json").entity(read(body)).build();
    }

    private String hash(InvocationContext call) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ArrayNode values = json.createArrayNode();
        for (Object parameter : call.getParameters()) {
            if (parameter instanceof FileUpload file) {
                digest.update(Files.readAllBytes(file.uploadedFile()));
            } else if (parameter == null || parameter.getClass().getPackageName().startsWith("org.silveralliance")
                    || parameter.getClass().getPackageName().startsWith("java.")) {
                values.add(json.<com.fasterxml.jackson.databind.JsonNode> valueToTree(parameter));
            }
        }
        digest.update(json.writeValueAsBytes(values));
        return HexFormat.of().formatHex(digest.digest());
    }

    private String write(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
