package org.silveralliance.notification.preview;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.NotReplayed;
import org.silveralliance.notification.message.MessageKind;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Shows whoever publishes, moves, corrects or calls off an activity what its people will read, cuts included, and when. */
@Path("/api/v1/messages/preview")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.LEAD_UNIT, Roles.LIAISON })
@Tag(name = "消息")
public class PreviewResource {

    /** What there is a notice of. */
    public enum NoticeKind {
        PUBLISHED(MessageKind.ACTIVITY_PUBLISHED),
        RESCHEDULED(MessageKind.ACTIVITY_RESCHEDULED),
        CORRECTED(MessageKind.ACTIVITY_CORRECTED),
        CANCELLED(MessageKind.ACTIVITY_CANCELLED);

        final MessageKind kind;

        NoticeKind(MessageKind kind) {
            this.kind = kind;
        }
    }

    /**
     * An activity as it is about to be published, moved, put right or called off; {@code startsAt} is the date the notice will
     * name,
     * {@code wasAt} the one it had before it is moved.
     */
    public record NoticeDraft(@NotNull NoticeKind notice, @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 100) String place, @NotNull Instant startsAt, @Nullable Instant wasAt) {
    }

    /** What a short message leaves out. */
    public enum PreviewField {
        TITLE,
        PLACE
    }

    /** A text that short messages show otherwise than it was given: shortened, or without what vendors refuse. */
    public record Shown(PreviewField field, String given, String shown) {
    }

    /**
     * What will be read. {@code sms} goes to members, {@code relayedSms} to whoever passes it on, {@code text} to the chat
     * group, the call list and the units.
     *
     * @param smsUnits length of {@code sms} as vendors bill it, in UTF-16 units; up to 70 are one message
     * @param heldUntil when it goes out to phones and the group, if not at once
     */
    public record NoticePreview(String sms, int smsUnits, String relayedSms, String text, List<Shown> changed,
            @Nullable Instant heldUntil) {
    }

    private final ShowNotice showNotice;

    public PreviewResource(ShowNotice showNotice) {
        this.showNotice = showNotice;
    }

    @POST
    @NotReplayed("A question; nothing changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "预览通知：短信会怎样缩写、何时发出")
    public NoticePreview preview(@Valid @NotNull NoticeDraft draft) {
        return showNotice.show(draft);
    }
}
