package org.silveralliance.alliance.proposal;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
import org.silveralliance.kit.paging.Page;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Grouping proposals, for the committee and the organization department. */
@Path("/api/v1/grouping-proposals")
@RunOnVirtualThread
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

    /** What is asked for; what is absent takes the usual value. Weights are in kilometre equivalents. */
    public record NewProposal(@NotNull(message = "请选择摸底调查") UUID surveyId,
            @Min(value = 1, message = "联盟数至少为 1") @Max(value = 5000, message = "联盟数过大") int groups,
            @Nullable Integer minUnits, @Nullable Integer maxUnits, @Nullable Integer minHeads, @Nullable Integer maxHeads,
            @Valid @Nullable Aims weights, @Nullable List<@Valid Pin> pinned,
            @Nullable List<List<UUID>> together, @Nullable List<@Size(min = 2, max = 2, message = "每次写两个单位") List<UUID>> apart,
            @Min(value = 1, message = "时限至少 1 秒") @Max(value = 600, message = "时限最多 600 秒") @Nullable Integer seconds,
            @Nullable Long seed, @Min(value = 1, message = "人数至少为 1") @Nullable Integer minRegular) {
    }

    /** What the soft aims are worth. */
    public record Aims(@Nullable Double distance, @Nullable Double sector, @Nullable Double town, @Nullable Double balance,
            @Nullable Double stability) {
    }

    /** A unit that must be in a certain group. */
    public record Pin(@NotNull(message = "请选择单位") UUID unitId, @Min(value = 1, message = "组号至少为 1") int group) {
    }

    public record Move(@NotNull(message = "请选择单位") UUID unitId, int toGroup) {
    }

    /** {@code leads} names the lead unit of a group; groups not named take the suggested one. */
    public record Approval(@NotBlank(message = "请填写文号") @Size(max = 100, message = "文号最多 100 字") String documentNo,
            @NotNull(message = "请填写生效日期") LocalDate effectiveOn, @Nullable List<@Valid Lead> leads) {
    }

    public record Lead(int no, @NotNull(message = "请选择牵头单位") UUID unitId) {
    }

    public record Rejection(@NotBlank(message = "请填写原因") @Size(max = 500, message = "原因最多 500 字") String reason) {
    }

    /** A proposal in a list. */
    public record Summary(UUID id, UUID surveyId, Proposal.State state, double progress, int groups, @Nullable Double cost,
            String createdBy, Instant createdAt, @Nullable String documentNo) {
    }

    /** A proposal; groups, score and standing are there once it is solved, {@code failure} says why it was not. */
    public record ProposalView(UUID id, UUID surveyId, Proposal.State state, double progress, Terms terms,
            @Nullable Score score, Board.@Nullable Certainty standing, boolean cutShort, List<Board.GroupView> groups,
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
    public Page<Summary> list(@QueryParam("surveyId") @Nullable UUID surveyId) {
        return Page.whole(proposals.newestFirst(surveyId).stream().map(ProposalResource::summary).toList());
    }

    @POST
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @Idempotent
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response create(@Valid @NotNull NewProposal asked) {
        Proposal proposal = propose.apply(caller.county(), caller.username(), wanted(asked));
        return Response.accepted(view(proposal)).location(URI.create("/api/v1/grouping-proposals/" + proposal.id())).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response get(UUID id) {
        Proposal proposal = proposals.existing(id);
        return Response.ok(view(proposal)).tag(ETags.of(proposal.version())).build();
    }

    /** Two proposals for the same candidates; the groups are priced by the terms of the first. */
    @GET
    @Path("/{id}/comparison")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    public Comparison compare(UUID id, @QueryParam("with") @NotNull(message = "请选择另一个方案") UUID with) {
        Proposal first = proposals.existing(id);
        Proposal second = proposals.existing(with);
        Map<String, Integer> one = solved(first).groupOf();
        Map<String, Integer> other = solved(second).groupOf();
        if (!one.keySet().equals(other.keySet()) || first.question().groups() != second.question().groups()) {
            throw AllianceProblem.PROPOSAL_STATE.because("两个方案的候选单位或联盟数不同，不能比较");
        }
        return grouping.compare(first.question().problem(), one, other);
    }

    @GET
    @Path("/{id}/units/{unitId}/alternatives")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    public Page<Alternative> alternatives(UUID id, UUID unitId) {
        Proposal proposal = proposals.existing(id);
        Board board = solved(proposal);
        if (!proposal.question().has(unitId.toString())) {
            throw AllianceProblem.NOT_A_MEMBER_UNIT.because("该单位不在本方案中");
        }
        return Page.whole(grouping.whyNot(proposal.question().problem(), board.groupOf(), unitId.toString()).stream()
                .map(cell -> new Alternative(cell.group(), cell.possible(),
                        Double.isFinite(cell.change()) ? cell.change() : null, cell.text()))
                .toList());
    }

    @POST
    @Idempotent
    @Path("/{id}/moves")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    public MoveView move(UUID id, @QueryParam("preview") @DefaultValue("false") boolean preview,
            @Valid @NotNull Move asked) {
        caller.county();
        MoveUnit.Moved moved = moveUnit.apply(id, asked.unitId(), asked.toGroup(), preview);
        return new MoveView(asked.unitId(), asked.toGroup(), moved.price().change(), moved.price().before(),
                moved.price().after(), moved.price().broken(), preview ? null : view(moved.proposal()));
    }

    @POST
    @Idempotent
    @Path("/{id}/cancel")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT })
    public ProposalView cancel(UUID id) {
        caller.county();
        return view(cancelProposal.apply(id));
    }

    @POST
    @Idempotent
    @Path("/{id}/approve")
    @RolesAllowed(Roles.ORG_DEPT)
    public ApprovedView approve(UUID id, @Valid @NotNull Approval asked) {
        caller.county();
        Map<Integer, UUID> leads = asked.leads() == null ? Map.of()
                : asked.leads().stream().collect(Collectors.toMap(Lead::no, Lead::unitId, (earlier, later) -> later));
        ApproveProposal.Approved approved = approveProposal.apply(id, asked.documentNo().strip(), asked.effectiveOn(),
                leads);
        return new ApprovedView(view(approved.proposal()), approved.allianceIds());
    }

    @POST
    @Idempotent
    @Path("/{id}/reject")
    @RolesAllowed(Roles.ORG_DEPT)
    public ProposalView reject(UUID id, @Valid @NotNull Rejection asked) {
        caller.county();
        return view(rejectProposal.apply(id, asked.reason()));
    }

    private static Board solved(Proposal proposal) {
        Board board = proposal.board();
        if (board == null) {
            throw AllianceProblem.PROPOSAL_STATE.because("方案还没有结果");
        }
        return board;
    }

    private static ProposeGrouping.Wanted wanted(NewProposal asked) {
        return new ProposeGrouping.Wanted(asked.surveyId(), asked.groups(), asked.minUnits(), asked.maxUnits(),
                asked.minHeads(), asked.maxHeads(), weights(asked.weights()),
                list(asked.pinned()).stream().map(pin -> new Question.Pin(pin.unitId().toString(), pin.group())).toList(),
                ids(asked.together()), ids(asked.apart()), asked.seconds() == null ? 30 : asked.seconds(),
                asked.seed() == null ? 1 : asked.seed(), asked.minRegular() == null ? 5 : asked.minRegular());
    }

    private static Weights weights(@Nullable Aims asked) {
        Weights usual = Weights.USUAL;
        return asked == null ? usual
                : new Weights(or(asked.distance(), usual.distance()), or(asked.sector(), usual.sector()),
                        or(asked.town(), usual.town()), or(asked.balance(), usual.balance()),
                        or(asked.stability(), usual.stability()));
    }

    private static double or(@Nullable Double asked, double usual) {
        return asked == null ? usual : asked;
    }

    private static List<List<String>> ids(@Nullable List<List<UUID>> asked) {
        return list(asked).stream().map(ids -> ids.stream().map(UUID::toString).toList()).toList();
    }

    private static <T> List<T> list(@Nullable List<T> asked) {
        return asked == null ? List.of() : asked;
    }

    private static Summary summary(Proposal proposal) {
        Board board = proposal.board();
        return new Summary(proposal.id(), proposal.surveyId(), proposal.state(), proposal.progress(),
                proposal.question().groups(), board == null ? null : board.score().total(), proposal.createdBy(),
                proposal.createdAt(), proposal.documentNo());
    }

    private ProposalView view(Proposal proposal) {
        Board board = proposal.board();
        Question asked = proposal.question();
        Terms terms = new Terms(asked.units().size(), asked.groups(), asked.minUnits(), asked.maxUnits(),
                asked.minHeads(), asked.maxHeads() == Integer.MAX_VALUE ? null : asked.maxHeads(), asked.weights(),
                asked.seconds(), asked.seed(), asked.minRegular());
        return new ProposalView(proposal.id(), proposal.surveyId(), proposal.state(), proposal.progress(), terms,
                board == null ? null : board.score(), board == null ? null : board.standing(),
                board != null && board.cutShort(), board == null ? List.of() : board.groups(),
                board == null ? List.of() : board.notices(), board == null ? List.of() : board.broken(),
                proposal.failure(), proposal.documentNo(), proposal.effectiveOn(), proposal.reason(),
                proposal.createdBy(), proposal.createdAt(), grouping.proves());
    }
}
