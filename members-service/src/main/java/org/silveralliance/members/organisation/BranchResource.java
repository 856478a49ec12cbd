package org.silveralliance.members.organisation;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.organisation.ConfirmBranch.Confirmation;
import org.silveralliance.members.organisation.ConfirmBranch.Confirmed;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What ledgers call branches, and what people say it means, over HTTP. */
@Path("/api/v1/party-organisations/branch-texts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党组织")
public class BranchResource {

    /** A text of a unit's ledger, how many members it stands for, and the organisation it may mean. */
    public record BranchText(UUID unitId, String unitName, String text, long members, @Nullable UUID orgId,
            @Nullable String orgName) {
    }

    /** With {@code orgId} one that is there, without it one that is founded, called like the text where no name is given. */
    public record BranchConfirmation(@NotNull UUID unitId, @NotBlank @Size(max = 200) String text, @Nullable UUID orgId,
            @Nullable @Size(max = 100) String name, @Nullable OrgForm form, @Nullable UUID parentId,
            @NotNull(message = "请填写日期") LocalDate on, @NotBlank(message = "请填写文号") @Size(max = 100) String documentNo) {
    }

    public record BranchConfirmed(UUID orgId, int members) {
    }

    private final BranchTexts texts;
    private final ConfirmBranch confirm;
    private final Scopes scopes;
    private final Clock clock;

    public BranchResource(BranchTexts texts, ConfirmBranch confirm, Scopes scopes, Clock clock) {
        this.texts = texts;
        this.confirm = confirm;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "台账里写的党支部，还没有确认是哪个党组织的，按单位")
    public Page<BranchText> open() {
        return Page.whole(texts.open(scopes.current(), LocalDate.now(clock)));
    }

    @POST
    @Idempotent
    @Path("/confirm")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "确认一个写法是哪个党组织：选已有的，或随即成立；这样写的党员都编入")
    @APIResponse(responseCode = "200", description = "已编入", content = @Content(schema = @Schema(implementation = BranchConfirmed.class)))
    @APIResponse(responseCode = "409", description = "别人已经确认，或同一上级之下已有同名的党组织")
    public BranchConfirmed confirm(@Valid @NotNull BranchConfirmation form) {
        Confirmed confirmed = confirm.confirm(new Confirmation(form.unitId(), form.text(), form.orgId(), form.name(),
                form.form() == null ? OrgForm.SINGLE : form.form(), form.parentId(), form.on(), form.documentNo()));
        return new BranchConfirmed(confirmed.orgId(), confirmed.members());
    }
}
