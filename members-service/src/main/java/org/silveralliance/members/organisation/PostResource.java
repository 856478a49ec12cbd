package org.silveralliance.members.organisation;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.organisation.FillPost.Appointment;
import org.silveralliance.members.organisation.OrgPosts.Post;
import org.silveralliance.members.organisation.SecretaryNotes.SecretaryNote;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Posts of an organisation over HTTP. */
@Path("/api/v1/party-organisations/{id}/posts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党组织")
public class PostResource {

    /**
     * Who holds or held a post; {@code memberId} is missing for a serving cadre, {@code lastDay} while he holds it. That
     * something is noted of him is for the committee alone, as the note is.
     */
    @Schema(name = "OrgPost")
    public record PostView(UUID id, PostKind kind, @Nullable UUID memberId, String name, @Nullable String duty, LocalDate from,
            @Nullable LocalDate lastDay, String documentNo, boolean hasNote, long version) {

        static PostView of(Post post, boolean committee) {
            return new PostView(post.id(), post.kind(), post.memberId(), post.name(), post.duty(), post.from(),
                    post.to() == null ? null : post.to().minusDays(1), post.documentNo(),
                    committee && post.noted(), post.version());
        }
    }

    @Schema(name = "OrgAppointment")
    public record AppointmentForm(@NotNull PostKind kind, @Nullable UUID memberId, @Nullable @Size(max = 50) String name,
            @Nullable @Size(max = 50) String duty, @NotNull(message = "请填写任职日期") LocalDate from,
            @NotBlank(message = "请填写文号") @Size(max = 100) String documentNo) {
    }

    @Schema(name = "OrgPostCreated")
    public record PostCreated(UUID id) {
    }

    /** {@code on} is the first day on which he no longer holds it. */
    @Schema(name = "OrgPostEnd")
    public record PostEnd(@NotNull(message = "请填写日期") LocalDate on,
            @NotBlank(message = "请填写文号") @Size(max = 100) String documentNo,
            @NotBlank(message = "请填写原因") @Size(max = 200) String reason) {
    }

    @Schema(name = "OrgPostNote")
    public record Note(@Nullable @Size(max = 500) String note) {
    }

    /** {@code version} is that of the post: a note is written over as it was read. */
    @Schema(name = "OrgPostNoteView")
    public record NoteView(@Nullable String note, long version) {
    }

    private final OrgList list;
    private final OrgPosts posts;
    private final FillPost fill;
    private final SecretaryNotes notes;
    private final Scopes scopes;
    private final Caller caller;
    private final Clock clock;

    public PostResource(OrgList list, OrgPosts posts, FillPost fill, SecretaryNotes notes, Scopes scopes,
            Caller caller, Clock clock) {
        this.list = list;
        this.posts = posts;
        this.fill = fill;
        this.notes = notes;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "现任和历任书记、副书记、委员、指导员")
    public Page<PostView> posts(UUID id) {
        list.mustSee(scopes.current(), id);
        boolean committee = caller.has(Roles.COUNTY_COMMITTEE);
        return Page.whole(
                posts.of(id, LocalDate.now(clock)).stream().map(post -> PostView.of(post, committee)).toList());
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "登记任职；书记、指导员各一人，原任随之结束")
    @APIResponse(responseCode = "201", description = "已登记", content = @Content(schema = @Schema(implementation = PostCreated.class)))
    @APIResponse(responseCode = "409", description = "该日起已有人担任，或党组织已撤销")
    public Response appoint(UUID id, @Valid @NotNull AppointmentForm form) {
        mustChange(id);
        UUID post = fill.appoint(id, new Appointment(form.kind(), form.memberId(), form.name(), form.duty(), form.from(),
                form.documentNo()));
        return Response.created(URI.create("/api/v1/party-organisations/" + id + "/posts")).entity(new PostCreated(post))
                .build();
    }

    @POST
    @Idempotent
    @Path("/{postId}/end")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @MatchOptional(value = "所读到的版本，写作带引号的 version；已被他人修改时 412。可不带，不带则按当前内容办理", never = true)
    @Operation(summary = "结束任职；自任职当日结束的，视为没有任过")
    @APIResponse(responseCode = "204", description = "已结束")
    @APIResponse(responseCode = "409", description = "已经结束")
    public void end(UUID id, UUID postId, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull PostEnd form) {
        mustChange(id);
        fill.end(id, postId, ifMatch, new Decision(form.on(), form.documentNo(), form.reason()));
    }

    @GET
    @Path("/{postId}/note")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "身体和意愿情况，只有党工委能看，每次查看记入审计")
    @APIResponse(responseCode = "200", description = "身体和意愿情况", content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response note(UUID id, UUID postId) {
        mustChange(id);
        SecretaryNote known = notes.read(id, postId);
        return Response.ok(new NoteView(known.note(), known.version())).tag(ETags.of(known.version())).build();
    }

    @PUT
    @Idempotent
    @Path("/{postId}/note")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "写身体和意愿情况；不写内容即删除")
    @APIResponse(responseCode = "204", description = "已保存")
    public void write(UUID id, UUID postId, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull Note form) {
        mustChange(id);
        notes.write(id, postId, ifMatch, form.note());
    }

    private void mustChange(UUID id) {
        scopes.forChange();
        list.mustSee(scopes.current(), id);
    }
}
