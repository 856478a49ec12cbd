package org.silveralliance.notification.message;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.notification.access.Scopes;
import org.silveralliance.notification.message.Messages.MessageFilter;
import org.silveralliance.notification.message.Messages.Place;
import org.silveralliance.notification.message.Messages.Placed;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Messages and how they ended. */
@Path("/api/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LEAD_UNIT, Roles.LIAISON })
@Tag(name = "消息")
public class MessageResource {

    /** One message. {@code recipientId} is a member, a unit or an alliance, as {@code recipientKind} says. */
    public record MessageItem(UUID id, UUID recipientId, RecipientKind recipientKind, @Nullable UUID unitId,
            @Nullable UUID allianceId, @Nullable Channel channel, DeliveryStatus state, @Nullable String reason,
            @Nullable UUID activityId, MessageKind kind, String title, boolean toFamily, @Nullable CallOutcome outcome,
            Instant at) {
    }

    /** How many messages stand in each state. */
    public record MessageCounts(Map<DeliveryStatus, Long> counts, long total) {
    }

    /** What the caller of a member reports. */
    public record CallReport(@NotNull CallOutcome outcome) {
    }

    private final Messages messages;
    private final Scopes scopes;
    private final RecordCall recordCall;

    public MessageResource(Messages messages, Scopes scopes, RecordCall recordCall) {
        this.messages = messages;
        this.scopes = scopes;
        this.recordCall = recordCall;
    }

    @GET
    @Operation(summary = "消息列表，最新的在前")
    public Page<MessageItem> list(@RestQuery @Nullable UUID activityId, @RestQuery @Nullable UUID allianceId,
            @RestQuery @Nullable DeliveryStatus state, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.of(messages.list(scopes.current(), new MessageFilter(activityId, allianceId, state),
                Cursor.decode(cursor, Place::parse), most), most, placed -> placed.place().toString(), Placed::item);
    }

    @GET
    @Path("/summary")
    @Operation(summary = "各状态的消息数")
    public MessageCounts summary(@RestQuery @Nullable UUID activityId, @RestQuery @Nullable UUID allianceId) {
        Map<DeliveryStatus, Long> counts = messages.summary(scopes.current(),
                new MessageFilter(activityId, allianceId, null));
        return new MessageCounts(counts, counts.values().stream().mapToLong(Long::longValue).sum());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "一条消息")
    public MessageItem get(UUID id) {
        return messages.visible(scopes.current(), id)
                .orElseThrow(() -> KitProblem.notInScope("没有找到该消息"));
    }

    @POST
    @Idempotent
    @Path("/{id}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记电话通知的结果")
    @APIResponse(responseCode = "200", description = "已登记", content = @Content(schema = @Schema(implementation = MessageItem.class)))
    @APIResponse(responseCode = "409", description = "该消息不在电话通知单上，或结果已登记")
    public MessageItem record(UUID id, @Valid @NotNull CallReport report) {
        recordCall.record(id, report.outcome());
        return get(id);
    }
}
