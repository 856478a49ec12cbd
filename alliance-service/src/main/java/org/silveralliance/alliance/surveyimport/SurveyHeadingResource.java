package org.silveralliance.alliance.surveyimport;

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
import org.jspecify.annotations.Nullable;
import org.silveralliance.alliance.surveyimport.SurveyHeadings.Said;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.reading.Reading.FieldChoice;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What people said headings of survey workbooks mean, over HTTP, in the shape of members-service's. */
@Path("/api/v1/survey-headings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "摸底导入")
public class SurveyHeadingResource {

    /** What a heading means, for the lists of an account or with none for the county; without {@code field} it is left out. */
    @Schema(name = "KnownSurveyHeading")
    public record HeadingItem(UUID id, String heading, @Nullable String field, @Nullable String title, @Nullable String account,
            String saidBy, Instant saidAt) {

        static HeadingItem of(Said said) {
            return new HeadingItem(said.id(), said.heading(), said.field(), SurveyHeadings.titleOf(said.field()).orElse(null),
                    said.account(), said.by(), said.at());
        }
    }

    /** All that is known, with the columns a heading may be. */
    @Schema(name = "KnownSurveyHeadings")
    public record HeadingList(List<HeadingItem> items, List<FieldChoice> fields) {
    }

    /** A name more for a column, in the whole county. */
    @Schema(name = "SurveyHeadingForm")
    public record HeadingForm(@NotBlank @Size(max = 100) String heading, @NotBlank @Size(max = 40) String field) {
    }

    private final SurveyHeadings headings;

    public SurveyHeadingResource(SurveyHeadings headings) {
        this.headings = headings;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "摸底表表头的叫法：全县增加的，各上传人上次更正后记住的")
    public HeadingList list() {
        return new HeadingList(headings.all().stream().map(HeadingItem::of).toList(), FieldChoice.of(SurveyColumn.ALL));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "增加一种全县通用的摸底表表头叫法；同一叫法再次增加以后一次为准")
    @APIResponse(responseCode = "201", description = "已增加", content = @Content(schema = @Schema(implementation = HeadingItem.class)))
    @APIResponse(responseCode = "409", description = "叫法太多，请先删除不用的")
    public Response name(@Valid @NotNull HeadingForm form) {
        HeadingItem item = HeadingItem.of(headings.name(form.heading(), form.field()));
        return Response.created(URI.create("/api/v1/survey-headings")).entity(item).build();
    }

    @DELETE
    @Idempotent
    @Path("/{id}")
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(summary = "不再使用一种摸底表表头叫法或记住的对应")
    public void forget(UUID id) {
        headings.forget(id);
    }
}
