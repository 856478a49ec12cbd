package org.silveralliance.members.organisation;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.idempotency.MatchOptional;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.organisation.CommitteeTerm.Election;
import org.silveralliance.members.organisation.CommitteeTerm.FormedBy;
import org.silveralliance.members.organisation.CommitteeTerm.TermState;
import org.silveralliance.members.organisation.RecordTerm.Happening;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Terms of an organisation's committee over HTTP. */
@Path("/api/v1/party-organisations/{id}/terms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "党组织")
public class TermResource {

    /** A term as it stands on a day; {@code remindMonths} is there from six months before its last day on. */
    public record TermView(UUID id, int no, LocalDate from, LocalDate until, @Nullable LocalDate endedOn, TermState state,
            @Nullable Integer remindMonths, FormedBy formedBy, LocalDate formedOn, @Nullable Integer eligible,
            @Nullable Integer present, String documentNo, @Nullable LocalDate extendedUntil, @Nullable String extensionDocument,
            long version) {

        static TermView of(CommitteeTerm term, LocalDate day) {
            Election election = term.election();
            return new TermView(term.id(), term.no(), term.from(), term.until(), term.endedOn(), term.state(day),
                    term.reminder(day).orElse(null), election.formedBy(), election.on(), election.eligible(),
                    election.present(), term.documentNo(), term.extendedUntil(), term.extensionDocument(), term.version());
        }
    }

    /** All terms, the latest first, and how many are over. */
    public record Terms(List<TermView> items, int completed) {
    }

    public record TermForm(@Nullable @Min(1) @Max(99) Integer no, @NotNull(message = "请填写任期开始日期") LocalDate from,
            @NotNull(message = "请填写任期届满日期") LocalDate until, @NotNull FormedBy formedBy,
            @NotNull(message = "请填写产生日期") LocalDate formedOn, @Nullable @Min(1) @Max(100_000) Integer eligible,
            @Nullable @Min(0) @Max(100_000) Integer present, @NotBlank(message = "请填写批复文号") @Size(max = 100) String documentNo,
            @Nullable @Size(max = 200) String reason) {

        Election election() {
            return new Election(formedBy, formedOn, eligible, present);
        }
    }

    public record TermExtension(@NotNull(message = "请填写延期至哪天") LocalDate until,
            @NotBlank(message = "请填写批复文号") @Size(max = 100) String documentNo) {
    }

    private final OrgList list;
    private final CommitteeTerms terms;
    private final RecordTerm record;
    private final Scopes scopes;
    private final Clock clock;

    public TermResource(OrgList list, CommitteeTerms terms, RecordTerm record, Scopes scopes, Clock clock) {
        this.list = list;
        this.terms = terms;
        this.record = record;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY })
    @Operation(summary = "历届班子任期和在某日的状态")
    public Terms terms(UUID id, @RestQuery @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        list.mustSee(scopes.current(), id);
        List<TermView> items = terms.of(id).stream().filter(term -> !term.from().isAfter(day) || asOf == null)
                .map(term -> TermView.of(term, day)).toList();
        return new Terms(items, (int) items.stream().filter(term -> term.state() == TermState.ENDED).count());
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "登记一届班子，上一届随之结束；到会不足五分之四的选举无效")
    @APIResponse(responseCode = "201", description = "已登记", content = @Content(schema = @Schema(implementation = TermView.class)))
    @APIResponse(responseCode = "409", description = "这一届已登记，或党组织已撤销")
    public Response begin(UUID id, @Valid @NotNull TermForm form) {
        mustChange(id);
        UUID term = record.record(id, null,
                new Happening.Beginning(form.no(), form.from(), form.until(), form.election(), form.documentNo()));
        return Response.created(URI.create("/api/v1/party-organisations/" + id + "/terms")).entity(view(id, term)).build();
    }

    @POST
    @Idempotent
    @Path("/{termId}/extend")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @MatchOptional(value = "所读到的版本，写作带引号的 version；已被他人修改时 412。可不带，不带则按当前内容办理", never = true)
    @Operation(summary = "登记批准的延期，最长一年")
    @APIResponse(responseCode = "200", description = "已登记", content = @Content(schema = @Schema(implementation = TermView.class)))
    @APIResponse(responseCode = "409", description = "这一届已经换届，或党组织已撤销")
    public TermView extend(UUID id, UUID termId, @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TermExtension form) {
        mustChange(id);
        return view(id, record.record(id, ifMatch, new Happening.Extension(termId, form.until(), form.documentNo())));
    }

    @PUT
    @Idempotent
    @Path("/{termId}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "更正一届登记错了的内容，更正前后的内容都保留")
    @APIResponse(responseCode = "200", description = "已更正", content = @Content(schema = @Schema(implementation = TermView.class)))
    @APIResponse(responseCode = "409", description = "与另一届重复，或党组织已撤销")
    public TermView correct(UUID id, UUID termId, @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TermForm form) {
        mustChange(id);
        if (form.no() == null) {
            throw KitProblem.INVALID.because("请填写届次").at("/no", "不能为空");
        }
        if (form.reason() == null || form.reason().isBlank()) {
            throw KitProblem.INVALID.because("请填写更正原因").at("/reason", "不能为空");
        }
        return view(id, record.record(id, ifMatch, new Happening.Correction(termId, form.no(), form.from(), form.until(),
                form.election(), form.documentNo(), form.reason())));
    }

    private TermView view(UUID id, UUID term) {
        return TermView.of(terms.find(id, term).orElseThrow(), LocalDate.now(clock));
    }

    private void mustChange(UUID id) {
        scopes.forChange();
        list.mustSee(scopes.current(), id);
    }
}
