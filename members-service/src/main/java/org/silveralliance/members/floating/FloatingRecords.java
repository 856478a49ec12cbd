package org.silveralliance.members.floating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.floating.FloatingEvidence.Evidence;
import org.silveralliance.members.floating.FloatingRecordResource.FloatingView;
import org.silveralliance.members.floating.FloatingRecordResource.HaveView;
import org.silveralliance.members.floating.FloatingRecordResource.Placed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Records of the register in the database. */
@ApplicationScoped
public class FloatingRecords implements PanacheRepositoryBase<FloatingRecord, UUID> {

    /** Nobody has gone and come back more often. */
    private static final int MOST_STAYS = 100;

    private static final String VIEW = """
            select f.id, f.direction, f.member_id, coalesce(m.name, f.name) name, u.id unit_id, u.name unit_name, f.home_branch,
              f.from_place, f.to_place, f.from_on, f.returned_on, f.survey_method, f.surveyed_on, f.certificate_no, f.placed_in,
              f.placed_on, f.placed_for, f.phone_masked, f.version, (
                select max(l.on_date) from contact_log l where l.about = coalesce(f.member_id, f.id)
                and l.outcome <> 'NOT_REACHED' and l.withdrawn_at is null
                and l.on_date <= coalesce(f.returned_on, m.died_on, ?)) last_contact_on, coalesce(f.returned_on, m.died_on) ended_on
            from floating_record f left join member m on m.id = f.member_id join unit u on u.id = coalesce(m.unit_id, f.unit_id)
            where f.withdrawn_at is null and""";

    private final Rows rows;
    private final FloatingEvidence evidence;
    private final Clock clock;

    public FloatingRecords(Rows rows, FloatingEvidence evidence, Clock clock) {
        this.rows = rows;
        this.evidence = evidence;
        this.clock = clock;
    }

    public Optional<FloatingView> visible(Scope scope, UUID id) {
        return views(scope, "f.id = ?", id).stream().findFirst();
    }

    /** The county that keeps a record. */
    String division(UUID id) {
        return rows.first(Query.of("select division from floating_record where id = ?", id), row -> row.text("division"))
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这条流动记录"));
    }

    /** Every stay of a member, the latest first. */
    List<FloatingView> ofMember(Scope scope, UUID member) {
        return views(scope, "f.member_id = ?", member);
    }

    /** A record that was not withdrawn. */
    FloatingRecord standing(UUID id) {
        return findByIdOptional(id).filter(record -> !record.isWithdrawn())
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这条流动登记"));
    }

    /** From when to when somebody was away; without end as long as he is. */
    record Days(LocalDate from, @Nullable LocalDate to) {
    }

    /** The latest stay of a member that ends after a day. */
    Optional<Days> stayAfter(UUID member, LocalDate day) {
        return rows.first(Query.of("""
                select from_on, returned_on from floating_record where member_id = ? and withdrawn_at is null
                and (returned_on is null or returned_on > ?) order by from_on desc limit 1""", member, day),
                row -> new Days(row.date("from_on"), row.dateOrNull("returned_on")));
    }

    private List<FloatingView> views(Scope scope, String condition, UUID id) {
        LocalDate today = LocalDate.now(clock);
        Query query = Query.of(VIEW, today).add(condition, id);
        scope.narrow(query, "u.id", "f.member_id");
        query.add("order by f.from_on desc, f.id limit ?", MOST_STAYS);
        List<Stay> stays = rows.list(query, row -> stay(row, today));
        Map<UUID, Map<SixHave, Evidence>> shown = evidence.latestOf(stays.stream().map(stay -> stay.view().id()).toList());
        return stays.stream().map(stay -> stay.with(shown.getOrDefault(stay.view().id(), Map.of()))).toList();
    }

    /** A record without what shows the six; {@code day} is its last or today. */
    private record Stay(FloatingView view, LocalDate day) {

        FloatingView with(Map<SixHave, Evidence> shown) {
            return view.with(six(day, view.surveyedOn(), view.lastContactOn(), shown));
        }
    }

    private static Stay stay(Row row, LocalDate today) {
        LocalDate ended = row.dateOrNull("ended_on");
        LocalDate surveyed = row.date("surveyed_on");
        LocalDate contact = row.dateOrNull("last_contact_on");
        LocalDate heard = contact == null || contact.isBefore(surveyed) ? surveyed : contact;
        String branch = row.textOrNull("placed_in");
        return new Stay(new FloatingView(row.uuid("id"), row.value("direction", Direction.class), row.uuidOrNull("member_id"),
                row.text("name"), row.uuid("unit_id"), row.text("unit_name"), row.textOrNull("home_branch"),
                NamedPlace.known(row.text("from_place")), NamedPlace.known(row.text("to_place")), row.date("from_on"),
                row.dateOrNull("returned_on"),
                row.value("survey_method", SurveyMethod.class), surveyed, row.textOrNull("certificate_no"),
                branch == null ? null
                        : new Placed(branch, row.date("placed_on"),
                                row.texts("placed_for").stream().map(PlacementReason::valueOf).toList()),
                row.text("phone_masked"), contact, heard, ended == null ? ContactWatch.on(today, heard) : ContactWatch.NONE,
                ContactWatch.amberFrom(heard), ContactWatch.redFrom(heard), List.of(),
                row.number("version")), ended == null ? today : ended);
    }

    private static List<HaveView> six(LocalDate day, LocalDate surveyed, @Nullable LocalDate contact,
            Map<SixHave, Evidence> shown) {
        List<HaveView> six = new ArrayList<>();
        Arrays.stream(SixHave.values()).forEach(have -> six.add(switch (have) {
            case RECORDED -> new HaveView(have, true, surveyed, null);
            case CONTACT -> new HaveView(have,
                    contact != null && !contact.isBefore(day.minusDays(ContactWatch.CONTACT_DAYS)), contact, null);
            case EDUCATION, CARE, RIGHTS, CONTRIBUTION -> shownBy(have, shown.get(have));
        }));
        return six;
    }

    private static HaveView shownBy(SixHave have, @Nullable Evidence latest) {
        return latest == null ? new HaveView(have, false, null, null)
                : new HaveView(have, true, latest.on(), latest.what());
    }
}
