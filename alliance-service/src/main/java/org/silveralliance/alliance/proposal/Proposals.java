package org.silveralliance.alliance.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.silveralliance.alliance.AllianceConfig;
import org.silveralliance.alliance.proposal.ProposalResource.Summary;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The proposals of the divisions in scope. */
@ApplicationScoped
public class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    private final Rows rows;
    private final AllianceConfig.Proposals config;

    public Proposals(Rows rows, AllianceConfig config) {
        this.rows = rows;
        this.config = config.proposals();
    }

    Proposal existing(UUID id) {
        return findByIdOptional(id).orElseThrow(Proposals::absent);
    }

    Proposal locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Proposals::absent);
    }

    List<Summary> newestFirst(Optional<UUID> survey, Optional<UUID> after, int limit) {
        Query query = Query.of("""
                select id, survey_id, state, progress, groups, cost, created_by, created_at, document_no
                from grouping_proposal where true""");
        survey.ifPresent(id -> query.add("and survey_id = ?", id));
        after.ifPresent(id -> query.add("and id < ?", id));
        return rows.list(query.add("order by id desc limit ?", limit), Proposals::summary);
    }

    private static Summary summary(Row row) {
        return new Summary(row.uuid("id"), row.uuid("survey_id"), row.value("state", Proposal.State.class),
                row.real("progress"), row.integer("groups"), row.doubleOrNull("cost"), row.text("created_by"),
                row.instant("created_at"), row.textOrNull("document_no"));
    }

    /** A proposal that is being worked out: into how many alliances, who asked and when. */
    record Underway(UUID id, int groups, String createdBy, Instant createdAt) {
    }

    /** The proposal a division's worker has in hand or will take next, after whoever else asks for one there has committed. */
    Optional<Underway> underway(String division) {
        rows.exists(Query.of("select pg_advisory_xact_lock(hashtextextended(?, 0))", "grouping " + division));
        return rows.first(Query.of("""
                select id, (request ->> 'groups')::int as groups, created_by, created_at from grouping_proposal
                where state = 'SOLVING' and division = ? order by id limit 1""", division),
                row -> new Underway(row.uuid("id"), row.integer("groups"), row.text("created_by"), row.instant("created_at")));
    }

    /** A proposal to be solved, and the division in which to do it. */
    record Unsolved(UUID id, String division) {
    }

    /** Those that nobody works on: new ones, and what a killed process left behind. */
    List<Unsolved> abandoned() {
        return rows.list(Query.of("""
                select id, division from grouping_proposal
                where state = 'SOLVING' and (held_until is null or held_until < clock_timestamp()) order by id"""),
                row -> new Unsolved(row.uuid("id"), row.text("division")));
    }

    /** Takes hold of a proposal to solve it; false when it is solved, called off or in somebody else's hands. */
    boolean hold(UUID id) {
        return rows.execute(hold("""
                where id = ? and state = 'SOLVING' and (held_until is null or held_until < clock_timestamp())""", id)) == 1;
    }

    /** Goes on holding; false when nobody wants the answer any more. */
    boolean goOn(UUID id) {
        return rows.execute(hold("where id = ? and state = 'SOLVING'", id)) == 1;
    }

    /** Lets go, solved or not. */
    boolean release(UUID id) {
        return rows.execute(Query.of("update grouping_proposal set held_until = null where id = ?", id)) == 1;
    }

    /** Notes how far a job is; false when nobody wants its answer any more. Not a change of the proposal itself. */
    boolean note(UUID id, double progress) {
        return rows.execute(Query.of("""
                update grouping_proposal set progress = greatest(progress, ?) where id = ? and state = 'SOLVING'""", progress,
                id)) == 1;
    }

    private Query hold(String where, UUID id) {
        return Query.of("update grouping_proposal set held_until = clock_timestamp() + make_interval(secs => ?)",
                config.heldFor().toMillis() / 1_000.0).add(where, id);
    }

    private static Problem absent() {
        return KitProblem.notInScope("没有找到该组盟方案");
    }
}
