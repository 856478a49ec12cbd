package org.silveralliance.notification.mine;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.notification.message.MessageKind;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The caller's own in-app messages, and those of his units while their post of liaison is vacant. */
@Path("/api/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
@Tag(name = "站内消息")
public class InboxResource {

    /** One in-app message; {@code readAt} is absent while it is unread. */
    public record Notice(UUID id, MessageKind kind, String title, String text, @Nullable UUID activityId,
            @Nullable UUID allianceId, Instant at, @Nullable Instant readAt) {
    }

    /** How many of the caller's messages are unread; {@value InboxResource#COUNTED} stands for as many or more. */
    public record UnreadCount(long unread) {
    }

    static final int COUNTED = 100;

    private final Notices notices;
    private final Caller caller;
    private final ReadMessage readMessage;

    public InboxResource(Notices notices, Caller caller, ReadMessage readMessage) {
        this.notices = notices;
        this.caller = caller;
        this.readMessage = readMessage;
    }

    @GET
    @Operation(summary = "我的站内消息，最新的在前")
    public Page<Notice> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.of(notices.list(caller.subject(), caller.units(), Cursor.decode(cursor, UUID::fromString), most), most,
                notice -> notice.id().toString(), notice -> notice);
    }

    @GET
    @Path("/unread")
    @Operation(summary = "我的站内消息有几条未读，最多数到100")
    public UnreadCount unread() {
        return new UnreadCount(notices.unread(caller.subject(), caller.units(), COUNTED));
    }

    @POST
    @Idempotent
    @Path("/{id}/read")
    @Operation(summary = "标为已读")
    public Notice read(UUID id) {
        readMessage.read(id);
        return notices.find(caller.subject(), caller.units(), id).orElseThrow();
    }
}
