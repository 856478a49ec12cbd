package org.silveralliance.alliance.exchange;

import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.feed.ChangeFeed;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What changed about alliances, surveys and groupings, for the province. */
@Path("/exchange/v1/alliances/changes")
@RunOnVirtualThread
public class AllianceChangesResource {

    private static final Set<String> KINDS = Set.of("alliance", "survey", "grouping", "liaison");

    private final ChangeFeed feed;

    public AllianceChangesResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @RolesAllowed({ Roles.PROVINCE, Roles.COUNTY_COMMITTEE })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChangeFeed.Changes.class)))
    public Response changes(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return Response.ok(feed.after(cursor, limit, KINDS)).header("Schema-Version", ChangeFeed.SCHEMA_VERSION).build();
    }
}
