package org.silveralliance.alliance.proposal;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
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
import org.silveralliance.alliance.AllianceProblem;
import org.silveralliance.alliance.grouping.Comparison;
import org.silveralliance.alliance.grouping.Grouping;
import org.silveralliance.alliance.grouping.GroupingAnswer.Score;
import org.silveralliance.alliance.grouping.Weights;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.ETags;
import org.silveralliance.kit.idempotency.Idempotent;
import org.silveralliance.kit.paging.Cursor;
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Grouping proposals, for the committee and the organization department. */
@Path("/api/v1/grouping-proposals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "组盟方案")
public class ProposalResource {

    private final Proposals proposals;
    private final ProposeGrouping propose;
    private final MoveUnit moveUnit;
    private final ApproveProposal approveProposal;
    private final RejectProposal rejectProposal;
    private final CancelProposal cancelProposal;
    private final Grouping grouping;
    private final Caller caller;

    public ProposalResource(Proposals proposals, ProposeGrouping propose, MoveUnit moveUnit,
            ApproveProposal approveProposal, RejectProposal rejectProposal, CancelProposal cancelProposal,
            Grouping grouping, Caller caller) {
        this.proposals = proposals;
        this.propose = propose;
        this.moveUnit = moveUnit;
        this.approveProposal = approveProposal;
        this.rejectProposal = rejectProposal;
        this.cancelProposal = cancelProposal;
        this.grouping = grouping;
        this.caller = caller;
    }

    public record Move(@NotNull(message = "请选择单位") UUID unitId, int toGroup) {
    }

    /** {@code leads} names the lead unit of a group; groups not named take the suggested one. */
    public record Approval(@NotBlank(message = "请填写文号") @Size(max = 100, message = "文号最多 100 字") String documentNo,
            @NotNull(message = "请填写生效日期") LocalDate effectiveOn,
            @Nullable @Size(max = 5000, message = "牵头单位过多") List<@NotNull @Valid Lead> leads) {
    }

    public record Lead(int no, @NotNull(message = "请选择牵头单位") UUID unitId) {
    }

    public record Rejection(@NotBlank(message = "请填写原因") @Size(max = 500, message = "原因最多 500 字") String reason) {
    }

    /** A proposal in a list. */
    public record Summary(UUID id, UUID surveyId, Proposal.State state, double progress, int groups, @Nullable Double cost,
            String createdBy, Instant createdAt, @Nullable String documentNo) {
    }

    /** A proposal; groups, score and proof are there once it is solved, {@code failure} says why it was not. */
    public record ProposalView(UUID id, UUID surveyId, Proposal.State state, double progress, Terms terms,
            @Nullable Score score, Board.@Nullable ProofStatusView proof, boolean cutShort, List<Board.GroupView> groups,
            List<String> notices, List<String> broken, List<String> failure, @Nullable String documentNo,
            @Nullable LocalDate effectiveOn, @Nullable String reason, String createdBy, Instant createdAt,
            boolean provable) {
    }

    /** The question that was asked. */
    public record Terms(int units, int groups, int minUnits, int maxUnits, int minHeads, @Nullable Integer maxHeads,
            Weights weights, int seconds, long seed, int minRegular) {
    }

    /** What a move changes; positive is worse. {@code proposal} is absent from a preview. */
    public record MoveView(UUID unitId, int toGroup, double change, Score before, Score after, List<String> broken,
            @Nullable ProposalView proposal) {
    }

    /** "This unit in that group instead"; {@code change} is absent when it is not possible. */
    public record Alternative(int group, boolean possible, @Nullable Double change, String text) {
    }

    public record ApprovedView(ProposalView proposal, List<UUID> allianceIds) {
    }

    @GET
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "组盟方案列表，新的在前")
    public Page<Summary> list(@RestQuery @Nullable UUID surveyId, @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        int size = Page.limit(limit);
        return Page.of(proposals.newestFirst(Optional.ofNullable(surveyId), Cursor.decode(cursor, UUID::fromString), size + 1),
                size, summary -> summary.id().toString(), summary -> summary);
    }

    @POST
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Idempotent
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @Operation(summary = "按摸底结果提出组盟方案，随后计算")
    @APIResponse(responseCode = "409", description = "摸底调查尚未截止，或本县已有方案正在计算")
    public Response create(@Valid @NotNull NewProposal asked) {
        Proposal proposal = propose.propose(caller.county(), caller.username(), asked.toTerms());
        return Response.accepted(view(proposal)).location(URI.create("/api/v1/grouping-proposals/" + proposal.id())).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @Operation(summary = "一个组盟方案及其分组和理由")
    public Response get(UUID id) {
        Proposal proposal = proposals.existing(id);
        return Response.ok(view(proposal)).tag(ETags.of(proposal.version())).build();
    }

    /** Two proposals for the same candidates; the groups are priced by the terms of the first. */
    @GET
    @Path("/{id}/comparison")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "比较两个组盟方案")
    @APIResponse(responseCode = "200", description = "比较结果")
    @APIResponse(responseCode = "409", description = "方案没有结果，或两个方案的候选单位、联盟数不同")
    public Comparison compare(UUID id, @RestQuery @NotNull(message = "请选择另一个方案") UUID with) {
        Proposal first = proposals.existing(id);
        Proposal second = proposals.existing(with);
        Map<String, Integer> one = solved(first).groupOf();
        Map<String, Integer> other = solved(second).groupOf();
        if (!one.keySet().equals(other.keySet()) || first.request().groups() != second.request().groups()) {
            throw AllianceProblem.PROPOSAL_STATE.because("两个方案的候选单位或联盟数不同，不能比较");
        }
        return grouping.compare(first.request().problem(), one, other);
    }

    @GET
    @Path("/{id}/units/{unitId}/alternatives")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "一个单位改到其他组的影响")
    @APIResponse(responseCode = "200", description = "各组的影响")
    @APIResponse(responseCode = "409", description = "方案没有结果")
    public Page<Alternative> alternatives(UUID id, UUID unitId) {
        Proposal proposal = proposals.existing(id);
        Board board = solved(proposal);
        if (!proposal.request().has(unitId.toString())) {
            throw AllianceProblem.NOT_A_MEMBER_UNIT.because("该单位不在本方案中");
        }
        return Page.whole(grouping.whyNot(proposal.request().problem(), board.groupOf(), unitId.toString()).stream()
                .map(cell -> new Alternative(cell.group(), cell.possible(),
                        Double.isFinite(cell.change()) ? cell.change() : null, cell.text()))
                .toList());
    }

    @POST
    @Idempotent
    @Path("/{id}/moves")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "调整一个单位的分组，可先预览")
    @APIResponse(responseCode = "200", description = "调整的影响")
    @APIResponse(responseCode = "409", description = "方案没有结果，或已经批准、退回、取消")
    public MoveView move(UUID id, @RestQuery @DefaultValue("false") boolean preview,
            @Valid @NotNull Move asked) {
        caller.county();
        MoveUnit.Moved moved = moveUnit.move(id, asked.unitId(), asked.toGroup(), preview);
        return new MoveView(asked.unitId(), asked.toGroup(), moved.price().change(), moved.price().before(),
                moved.price().after(), moved.price().broken(), preview ? null : view(moved.proposal()));
    }

    @POST
    @Idempotent
    @Path("/{id}/cancel")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Operation(summary = "取消正在计算的方案")
    @APIResponse(responseCode = "200", description = "已取消")
    @APIResponse(responseCode = "409", description = "方案已经得出")
    public ProposalView cancel(UUID id) {
        caller.county();
        return view(cancelProposal.cancel(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/approve")
    @RolesAllowed(Roles.ORG_DEPT)
    @Operation(summary = "批准方案，联盟随之成立，须有文号")
    @APIResponse(responseCode = "200", description = "已批准")
    @APIResponse(responseCode = "409", description = "方案没有结果，或已经批准、退回；单位已在另一个联盟中")
    public ApprovedView approve(UUID id, @Valid @NotNull Approval asked) {
        caller.county();
        Map<Integer, UUID> leads = asked.leads() == null ? Map.of()
                : asked.leads().stream().collect(Collectors.toMap(Lead::no, Lead::unitId, (earlier, later) -> later));
        ApproveProposal.Approved approved = approveProposal.approve(id, asked.documentNo().strip(), asked.effectiveOn(),
                leads);
        return new ApprovedView(view(approved.proposal()), approved.allianceIds());
    }

    @POST
    @Idempotent
    @Path("/{id}/reject")
    @RolesAllowed(Roles.ORG_DEPT)
    @Operation(summary = "不批准方案，须写明原因")
    @APIResponse(responseCode = "200", description = "已退回")
    @APIResponse(responseCode = "409", description = "方案没有结果，或已经批准、退回")
    public ProposalView reject(UUID id, @Valid @NotNull Rejection asked) {
        caller.county();
        return view(rejectProposal.reject(id, asked.reason()));
    }

    private static Board solved(Proposal proposal) {
        Board board = proposal.board();
        if (board == null) {
            throw AllianceProblem.PROPOSAL_STATE.because("方案还没有结果");
        }
        return board;
    }

    private ProposalView view(Proposal proposal) {
        Board board = proposal.board();
        ProposalRequest asked = proposal.request();
        Terms terms = new Terms(asked.units().size(), asked.groups(), asked.minUnits(), asked.maxUnits(),
                asked.minHeads(), asked.maxHeads() == Integer.MAX_VALUE ? null : asked.maxHeads(), asked.weights(),
                asked.seconds(), asked.seed(), asked.minRegular());
        return new ProposalView(proposal.id(), proposal.surveyId(), proposal.state(), proposal.progress(), terms,
                board == null ? null : board.score(), board == null ? null : board.proof(),
                board != null && board.cutShort(), board == null ? List.of() : board.groups(),
                board == null ? List.of() : board.notices(), board == null ? List.of() : board.broken(),
                proposal.failure(), proposal.documentNo(), proposal.effectiveOn(), proposal.reason(),
                proposal.createdBy(), proposal.createdAt(), grouping.proves());
    }
}
