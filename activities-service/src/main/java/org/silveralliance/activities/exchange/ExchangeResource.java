package org.silveralliance.activities.exchange;

import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.feed.ChangeFeed;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Activities and rotations for provincial systems: all changes after a cursor, once each. */
@Path("/exchange/v1/activities/changes")
@Tag(name = "上级系统对接")
@RunOnVirtualThread
public class ExchangeResource {

    private final ChangeFeed feed;

    public ExchangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @RolesAllowed(Roles.PROVINCE)
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChangeFeed.Changes.class)))
    public Response changes(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return Response.ok(feed.after(cursor, limit, Set.of("activity", "rotation")))
                .header("Schema-Version", ChangeFeed.SCHEMA_VERSION).build();
    }
}
