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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.kit.problem.KitProblem;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Messages and how they ended. */
@Path("/api/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LEAD_UNIT, Roles.LIAISON })
@Tag(name = "消息")
public class MessageResource {

    /** The states of the API. */
    public enum Shown {
        QUEUED,
        SENT,
        DELIVERED,
        FAILED,
        MANUAL,
        SUPPRESSED
    }

    /** One message. {@code recipientId} is a member, a unit or an alliance, as {@code recipientKind} says. */
    public record View(UUID id, UUID recipientId, RecipientKind recipientKind, @Nullable UUID unitId,
            @Nullable UUID allianceId, @Nullable Channel channel, Shown state, @Nullable String reason,
            @Nullable UUID activityId, MessageKind kind, String title, boolean toFamily, @Nullable CallOutcome outcome,
            Instant at) {

        static View of(Message message) {
            String outcome = message.outcome();
            return new View(message.id(), message.recipientId(), message.recipientKind(), message.unitId(),
                    message.allianceId(), message.channel(), Shown.valueOf(message.state().shown()), message.reason(),
                    message.activityId(), message.kind(), message.title(), message.toFamily(),
                    outcome == null ? null : CallOutcome.valueOf(outcome), message.changedAt());
        }
    }

    /** How many messages stand in each state. */
    public record Summary(Map<String, Long> counts, long total) {
    }

    /** What the caller of a member reports. */
    public record Outcome(@NotNull CallOutcome outcome) {
    }

    private final Messages messages;
    private final MessageScope scope;
    private final RecordCall recordCall;

    public MessageResource(Messages messages, MessageScope scope, RecordCall recordCall) {
        this.messages = messages;
        this.scope = scope;
        this.recordCall = recordCall;
    }

    @GET
    @Operation(summary = "消息列表，最新的在前")
    public Page<View> list(@QueryParam("activityId") @Nullable UUID activityId,
            @QueryParam("allianceId") @Nullable UUID allianceId, @QueryParam("state") @Nullable Shown state,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        var wanted = new Messages.Wanted(activityId, allianceId, state == null ? null : state.name(),
                Cursor.decode(cursor, UUID::fromString), most);
        return Page.of(messages.list(scope.current(), wanted), most, message -> message.id().toString(), View::of);
    }

    @GET
    @Path("/summary")
    @Operation(summary = "各状态的消息数")
    public Summary summary(@QueryParam("activityId") @Nullable UUID activityId,
            @QueryParam("allianceId") @Nullable UUID allianceId) {
        Map<String, Long> counts = messages.summary(scope.current(), activityId, allianceId);
        return new Summary(counts, counts.values().stream().mapToLong(Long::longValue).sum());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "一条消息")
    public View get(UUID id) {
        return View.of(messages.seen(scope.current(), id)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有找到该消息，或不在您的管理范围内")));
    }

    @POST
    @Idempotent
    @Path("/{id}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记电话通知的结果")
    public View outcome(UUID id, @Valid @NotNull Outcome outcome) {
        return View.of(recordCall.record(id, outcome.outcome()));
    }
}
