package org.silveralliance.members.care;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.care.CareTags.Tagged;
import org.silveralliance.members.care.ChangeCareTag.Change;
import org.silveralliance.members.member.MemberResource.MemberView;
import org.silveralliance.members.member.Members;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The tags of one member over HTTP. */
@Path("/api/v1/members/{memberId}/care-tags")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "关爱走访")
public class MemberCareTagResource {

    /** A tag, also one that ended. */
    public record CareTagView(UUID id, CareTag tag, TagSource source, LocalDate fromOn, LocalDate reviewedOn, String reviewer,
            LocalDate nextReview, boolean reviewDue, int everyDays, @Nullable LocalDate endedOn, @Nullable TagEnding ending,
            String enteredBy, long version) {

        /** Nobody looks again at what stood of somebody who died or is on the ledger no more. */
        static CareTagView of(Tagged tag, boolean isCalledOn, LocalDate today) {
            return new CareTagView(tag.id(), tag.tag(), tag.source(), tag.fromOn(), tag.review().on(), tag.review().by(),
                    tag.review().next(), isCalledOn && tag.endedOn() == null && !tag.review().next().isAfter(today),
                    tag.tag().days(),
                    tag.endedOn(), tag.ending(), tag.enteredBy(), tag.version());
        }
    }

    /** All tags of a member; {@code everyDays} is how often he is to be called on, absent where no tag stands. */
    public record MemberCareTags(List<CareTagView> items, @Nullable Integer everyDays) {
    }

    /** A difficulty; {@code reviewer} where it was not the caller himself. */
    public record NewCareTag(@NotNull CareTag tag, @NotNull TagSource source, @NotNull LocalDate fromOn,
            @Nullable @Size(max = 40) String reviewer, @NotNull LocalDate nextReview) {
    }

    /** Somebody looked at it again. */
    public record CareTagReview(@Nullable @Size(max = 40) String reviewer, @NotNull LocalDate nextReview) {
    }

    /** The first day on which it is so no longer, and why. */
    public record CareTagEnd(@NotNull LocalDate on, @NotNull TagEnding ending) {
    }

    /** The answer to a new tag. */
    public record CareTagCreated(UUID id) {
    }

    private final CareTags tags;
    private final TagMember tagMember;
    private final ChangeCareTag changeCareTag;
    private final Members members;
    private final Scopes scopes;
    private final Caller caller;
    private final Clock clock;

    public MemberCareTagResource(CareTags tags, TagMember tagMember, ChangeCareTag changeCareTag, Members members,
            Scopes scopes, Caller caller, Clock clock) {
        this.tags = tags;
        this.tagMember = tagMember;
        this.changeCareTag = changeCareTag;
        this.members = members;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "一名党员的特殊困难标签，含已结束的，以及多少天走访一次")
    public MemberCareTags list(UUID memberId) {
        boolean isCalledOn = mustSee(memberId).state().isOnLedger();
        LocalDate today = LocalDate.now(clock);
        List<Tagged> all = tags.of(memberId);
        return new MemberCareTags(all.stream().map(tag -> CareTagView.of(tag, isCalledOn, today)).toList(),
                Cadence.of(all.stream().filter(tag -> isCalledOn && tag.stands(today)).map(Tagged::tag).toList())
                        .map(Cadence::days).orElse(null));
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "加一个特殊困难标签，写明从哪天起、怎样得知、下次哪天复核")
    @APIResponse(responseCode = "201", description = "已加上", content = @Content(schema = @Schema(implementation = CareTagCreated.class)))
    @APIResponse(responseCode = "409", description = "已有这个标签，或该党员已登记去世")
    public Response add(UUID memberId, @Valid @NotNull NewCareTag form) {
        mustSee(memberId);
        UUID id = tagMember.tag(memberId, form.tag(), form.source(), form.fromOn(), said(form.reviewer()), form.nextReview());
        return Response.created(URI.create("/api/v1/members/" + memberId + "/care-tags")).entity(new CareTagCreated(id))
                .build();
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "复核一个标签：情况还是这样，下次哪天再看")
    @APIResponse(responseCode = "204", description = "已复核")
    @APIResponse(responseCode = "409", description = "这个标签已结束，或该党员已登记去世")
    public void review(UUID memberId, UUID id, @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CareTagReview form) {
        mustSee(memberId);
        changeCareTag.change(memberId, id, ifMatch, new Change.Reviewed(said(form.reviewer()), form.nextReview()));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "结束一个标签；结束的留在历史里，登记有误的视为没有过")
    @APIResponse(responseCode = "204", description = "已结束")
    @APIResponse(responseCode = "409", description = "这个标签已结束，或该党员已登记去世")
    public void end(UUID memberId, UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @Valid @NotNull CareTagEnd form) {
        mustSee(memberId);
        changeCareTag.change(memberId, id, ifMatch, new Change.Ended(form.on(), form.ending()));
    }

    private String said(@Nullable String reviewer) {
        return reviewer == null || reviewer.isBlank() ? caller.username() : reviewer.strip();
    }

    private MemberView mustSee(UUID memberId) {
        return members.seen(scopes.current(), memberId);
    }
}
