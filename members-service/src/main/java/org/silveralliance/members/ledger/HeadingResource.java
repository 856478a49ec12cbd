package org.silveralliance.members.ledger;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.reading.Reading.FieldChoice;
import org.silveralliance.members.ledger.ImportHeadings.Said;
import org.silveralliance.members.ledger.ImportJob.Kind;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What people said headings of workbooks mean, over HTTP. */
@Path("/api/v1/import-headings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "导入")
public class HeadingResource {

    /**
     * What a heading means: for the lists of a unit, of an account, or with neither for the county; without {@code field} its
     * column is left out.
     */
    @Schema(name = "KnownHeading")
    public record HeadingItem(UUID id, Kind kind, String heading, @Nullable String field, @Nullable String title,
            @Nullable UUID unitId, @Nullable String unitName, @Nullable String account, String saidBy, Instant saidAt) {

        static HeadingItem of(Said said) {
            return new HeadingItem(said.id(), said.kind(), said.heading(), said.field(),
                    Layouts.column(said.kind(), said.field()).map(column -> column.title()).orElse(null),
                    said.unitId().orElse(null), said.unitName(), said.account().orElse(null), said.by(), said.at());
        }
    }

    /** All that is known, with the columns a heading may be. */
    @Schema(name = "KnownHeadings")
    public record HeadingList(List<HeadingItem> items, List<FieldChoice> fields) {
    }

    /** A name more for a column, in the whole county. */
    @Schema(name = "HeadingForm")
    public record HeadingForm(@NotNull Kind kind, @NotBlank @Size(max = 100) String heading,
            @NotBlank @Size(max = 40) String field) {
    }

    private final ImportHeadings headings;
    private final NameHeading nameHeading;
    private final ForgetHeading forgetHeading;

    public HeadingResource(ImportHeadings headings, NameHeading nameHeading, ForgetHeading forgetHeading) {
        this.headings = headings;
        this.nameHeading = nameHeading;
        this.forgetHeading = forgetHeading;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "表头的叫法：全县增加的，各单位和上传人上次更正后记住的")
    public HeadingList list(@RestQuery @Nullable Kind kind) {
        Kind of = kind == null ? Kind.MEMBERS : kind;
        return new HeadingList(headings.of(of).stream().map(HeadingItem::of).toList(), FieldChoice.of(StartImport.columns(of)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "增加一种全县通用的表头叫法；同一叫法再次增加以后一次为准")
    @APIResponse(responseCode = "201", description = "已增加", content = @Content(schema = @Schema(implementation = HeadingItem.class)))
    @APIResponse(responseCode = "409", description = "叫法太多，请先删除不用的")
    public Response name(@Valid @NotNull HeadingForm form) {
        HeadingItem item = HeadingItem.of(nameHeading.name(form.kind(), form.heading(), form.field()));
        return Response.created(URI.create("/api/v1/import-headings?kind=" + form.kind())).entity(item).build();
    }

    @DELETE
    @Idempotent
    @Path("/{id}")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "不再使用一种表头叫法或记住的对应")
    public void forget(UUID id) {
        forgetHeading.forget(id);
    }
}
