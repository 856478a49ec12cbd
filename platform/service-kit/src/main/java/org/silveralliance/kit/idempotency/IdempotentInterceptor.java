package org.silveralliance.kit.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

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
    private final Rows rows;
    private final ObjectMapper json;

    public IdempotentInterceptor(CurrentVertxRequest request, Caller caller, Rows rows, ObjectMapper json) {
        this.request = request;
        this.caller = caller;
        this.rows = rows;
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
        if (DivisionScope.current().isEmpty()) {
            // Every kept answer belongs to a division.
            throw KitProblem.FORBIDDEN.because("您的账号没有所属区划，不能使用 Idempotency-Key");
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
        return rows.execute(Query.of("""
                insert into idempotency_key (subject, operation, key, request_hash)
                values (?, ?, ?, ?) on conflict do nothing""", caller.subject(), operation, key, hash)) == 1;
    }

    private void keep(String operation, String key, @Nullable Object result) {
        Response answer = result instanceof Response whole ? whole
                : result == null ? Response.noContent().build() : Response.ok(result).build();
        rows.execute(Query.of("""
                update idempotency_key set status = ?, location = ?, etag = ?, body = ?::jsonb
                where subject = ? and operation = ? and key = ?""", answer.getStatus(),
                Optional.ofNullable(answer.getLocation()).map(URI::toString),
                Optional.ofNullable(answer.getEntityTag()).map(EntityTag::getValue),
                Optional.ofNullable(answer.getEntity()).map(this::write), caller.subject(), operation, key));
    }

    private Response replay(String operation, String key, String hash) {
        Kept kept = rows.first(Query.of("""
                select request_hash, status, location, etag, body from idempotency_key
                where subject = ? and operation = ? and key = ?""", caller.subject(), operation, key), Kept::read)
                // Kept for the same account while it belonged to another division, whose rows it no longer sees.
                .orElseThrow(() -> KitProblem.CONFLICT.because("这个 Idempotency-Key 已在原来的管理范围内使用过，请换一个"));
        if (!hash.equals(kept.requestHash())) {
            throw KitProblem.IDEMPOTENCY_KEY_REUSED.because("这个 Idempotency-Key 已用于另一份内容，请换一个");
        }
        Response.ResponseBuilder answer = Response.status(kept.status());
        if (kept.location() != null) {
            answer.location(URI.create(kept.location()));
        }
        if (kept.etag() != null) {
            answer.tag(kept.etag());
        }
        return kept.body() == null ? answer.build() : answer.type("application/json").entity(read(kept.body())).build();
    }

    private record Kept(String requestHash, int status, @Nullable String location, @Nullable String etag,
            @Nullable String body) {

        static Kept read(Row row) {
            return new Kept(row.text("request_hash"), row.integer("status"), row.textOrNull("location"),
                    row.textOrNull("etag"), row.textOrNull("body"));
        }
    }

    private String hash(InvocationContext call) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ArrayNode values = json.createArrayNode();
        for (Object parameter : call.getParameters()) {
            if (parameter instanceof FileUpload file) {
                digest(file, digest);
            } else if (parameter == null || parameter.getClass().getPackageName().startsWith("org.silveralliance")
                    || parameter.getClass().getPackageName().startsWith("java.")) {
                values.add(json.<com.fasterxml.jackson.databind.JsonNode> valueToTree(parameter));
            }
        }
        digest.update(json.writeValueAsBytes(values));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Some at a time: uploads are the only large thing here, and as many come at once as people send. */
    private static void digest(FileUpload file, MessageDigest digest) throws IOException {
        try (InputStream content = Files.newInputStream(file.uploadedFile());
                OutputStream digested = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            content.transferTo(digested);
        }
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
