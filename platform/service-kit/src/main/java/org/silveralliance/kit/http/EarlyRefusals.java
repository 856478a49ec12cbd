package org.silveralliance.kit.http;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.problem.Problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Answers with a problem document where no resource has been reached yet. */
@ApplicationScoped
public class EarlyRefusals {

    private final ObjectMapper json;

    public EarlyRefusals(ObjectMapper json) {
        this.json = json;
    }

    public void answer(RoutingContext request, Problem problem) {
        try {
            request.response().setStatusCode(problem.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .end(json.writeValueAsString(problem.body(null)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
