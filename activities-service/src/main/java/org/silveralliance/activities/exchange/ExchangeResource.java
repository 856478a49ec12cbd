package org.silveralliance.activities.exchange;

import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.feed.ChangeFeed;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Activities and rotations for provincial systems: all changes after a cursor, once each. */
@Path("/exchange/v1/activities/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "上级系统对接")
@RunOnVirtualThread
public class ExchangeResource {

    private final ChangeFeed feed;

    public ExchangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @RolesAllowed(Roles.PROVINCE)
    @Operation(summary = "活动与轮值的变更；从 cursor 之后逐条读取，每条一次")
    @APIResponse(responseCode = "200", description = "变更", content = @Content(schema = @Schema(implementation = ChangeFeed.Changes.class)))
    @APIResponse(responseCode = "410", description = "cursor 过旧或不属于本系统，请从头读取")
    public Response changes(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return Response.ok(feed.after(cursor, limit, Set.of("activity", "rotation")))
                .header("Schema-Version", ChangeFeed.SCHEMA_VERSION).build();
    }
}
