package org.silveralliance.members.consent;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.consent.Consent.Word;
import org.silveralliance.members.consent.RecordConsent.Said;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What a member agreed to, over HTTP. */
@Path("/api/v1/members/{memberId}/consents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "同意")
public class ConsentResource {

    /** A consent, also one that was taken back; what speaks of that is absent while it stands. */
    public record ConsentView(UUID id, ConsentPurpose purpose, boolean standing, LocalDate givenOn, ConsentMethod givenHow,
            String textVersion, String givenEnteredBy, @Nullable LocalDate withdrawnOn, @Nullable ConsentMethod withdrawnHow,
            @Nullable String withdrawnEnteredBy, long version) {

        static ConsentView of(Consent consent) {
            Word end = consent.withdrawn();
            return new ConsentView(consent.id(), consent.purpose(), consent.stands(), consent.given().on(),
                    consent.given().how(), consent.textVersion(), consent.given().enteredBy(), end == null ? null : end.on(),
                    end == null ? null : end.how(), end == null ? null : end.enteredBy(), consent.version());
        }
    }

    public record NewConsent(@NotNull ConsentPurpose purpose, @NotNull LocalDate on, @NotNull ConsentMethod how,
            @NotBlank @Size(max = 40) String textVersion) {
    }

    public record ConsentWithdrawal(@NotNull LocalDate on, @NotNull ConsentMethod how) {
    }

    /** The answer to a new consent. */
    public record ConsentCreated(UUID id) {
    }

    private final Consents consents;
    private final ConsentAccess access;
    private final RecordConsent recordConsent;

    public ConsentResource(Consents consents, ConsentAccess access, RecordConsent recordConsent) {
        this.consents = consents;
        this.access = access;
        this.recordConsent = recordConsent;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY, Roles.HEALTH,
            Roles.MEMBER })
    @Operation(summary = "一名党员的各项同意，含已撤回的，有效的在前；健康管理人员只看到健康档案的")
    public Page<ConsentView> list(UUID memberId) {
        Set<ConsentPurpose> purposes = access.purposes(memberId);
        return Page.whole(consents.of(memberId).stream().filter(one -> purposes.contains(one.purpose())).map(ConsentView::of)
                .toList());
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY, Roles.HEALTH,
            Roles.MEMBER })
    @Operation(summary = "登记一项同意：同意什么、哪天、怎样表示、按哪一版文本")
    @APIResponse(responseCode = "201", description = "已登记", content = @Content(schema = @Schema(implementation = ConsentCreated.class)))
    @APIResponse(responseCode = "409", description = "已经同意且没有撤回，或该党员已登记去世")
    public Response give(UUID memberId, @Valid @NotNull NewConsent form) {
        access.purposes(memberId);
        UUID id = recordConsent.record(memberId,
                new Said.Yes(form.purpose(), form.textVersion().strip(), form.on(), form.how()));
        return Response.created(URI.create("/api/v1/members/" + memberId + "/consents")).entity(new ConsentCreated(id))
                .build();
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LIAISON, Roles.BRANCH_SECRETARY, Roles.HEALTH,
            Roles.MEMBER })
    @MatchOptional(value = "所读到的版本，写作带引号的 version；已被他人修改时 412。可不带，不带则按当前内容办理", never = true)
    @Operation(summary = "登记撤回一项同意；靠它才能看的内容随即看不到，以前的记录保留")
    @APIResponse(responseCode = "204", description = "已撤回")
    @APIResponse(responseCode = "409", description = "已经撤回")
    public void withdraw(UUID memberId, UUID id, @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ConsentWithdrawal form) {
        access.purposes(memberId);
        recordConsent.record(memberId, new Said.NoMore(id, ifMatch, form.on(), form.how()));
    }
}
