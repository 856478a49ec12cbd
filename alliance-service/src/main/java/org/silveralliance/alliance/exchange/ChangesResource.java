package org.silveralliance.alliance.exchange;

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
import org.silveralliance.contracts.AllianceEvent;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.feed.ChangeFeed;
import org.silveralliance.kit.feed.FeedOf;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What changed about alliances, surveys and groupings, for the province. */
@Path("/exchange/v1/alliances/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "上级系统对接")
public class ChangesResource {

    private static final Set<String> KINDS = Set.of("alliance", "survey", "grouping", "liaison");

    private final ChangeFeed feed;

    public ChangesResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @FeedOf(AllianceEvent.class)
    @RolesAllowed({ Roles.PROVINCE, Roles.COUNTY_COMMITTEE })
    @APIResponse(responseCode = "200", description = "一页变更，按 position 递增", content = @Content(schema = @Schema(implementation = ChangeFeed.Changes.class)))
    @Operation(summary = "联盟、摸底、组盟和联络员的变更；从 cursor 之后逐条给出，每条一次")
    public Response after(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return Response.ok(feed.after(cursor, limit, KINDS)).header("Schema-Version", ChangeFeed.SCHEMA_VERSION).build();
    }
}
