package org.silveralliance.members.exchange;

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
import org.silveralliance.contracts.MemberEvent;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.feed.ChangeFeed;
import org.silveralliance.kit.feed.FeedOf;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** All changes of members, once each, whatever commits meanwhile. */
@Path("/exchange/v1/members/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "上级系统对接")
public class ChangesResource {

    private final ChangeFeed feed;

    public ChangesResource(ChangeFeed feed) {
        this.feed = feed;
    }

    @GET
    @FeedOf(MemberEvent.class)
    @RolesAllowed({ Roles.PROVINCE, Roles.COUNTY_COMMITTEE })
    @Operation(summary = "党员的变更：列入台账、更正、转移、失联至除名等状态、去世、撤销误登、撤销导入；从 cursor 之后逐条给出，每条一次")
    @APIResponse(responseCode = "200", description = "一页变更，按 position 递增", content = @Content(schema = @Schema(implementation = ChangeFeed.Changes.class)))
    public Response after(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return Response.ok(feed.after(cursor, limit, Set.of("member")))
                .header("Schema-Version", ChangeFeed.SCHEMA_VERSION).build();
    }
}
