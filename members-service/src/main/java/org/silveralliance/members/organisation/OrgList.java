package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.organisation.OrganisationResource.OrgItem;
import org.silveralliance.members.organisation.OrganisationResource.OrgTerm;
import org.silveralliance.members.organisation.OrganisationResource.OrgUnit;
import org.silveralliance.members.organisation.OrganisationResource.OrgView;

/** Organisations as they stand on a day. One that is no more stands as on its last day, one to come as on its first. */
@ApplicationScoped
public class OrgList {

    static final int MOST = 10_000;

    private static final String STANDING = """
            from party_org o
            cross join lateral (select greatest(least(?::date, o.dissolved_on - 1), o.founded_on) as day) d
            join party_org_name n on n.org_id = o.id and n.valid_from <= d.day and (n.valid_to is null or n.valid_to > d.day)
            join party_org_place p on p.org_id = o.id and p.valid_from <= d.day and (p.valid_to is null or p.valid_to > d.day)
            left join party_term t on t.org_id = o.id and t.valid_from <= d.day and (t.ended_on is null or t.ended_on > d.day)
            cross join lateral (
              select count(*) members,
                     count(*) filter (where m.joined_party_on is null or m.joined_party_on <= d.day - interval '1 year') full_members
              from party_membership s join member m on m.id = s.member_id
              where s.org_id = o.id and s.valid_from <= d.day and (s.valid_to is null or s.valid_to > d.day)
              and counts_in_branch(m, d.day)) c
            cross join lateral (
              select max(coalesce(m.name, h.name)) filter (where h.kind = 'SECRETARY') secretary,
                     max(coalesce(m.name, h.name)) filter (where h.kind = 'INSTRUCTOR') instructor
              from party_post h left join member m on m.id = h.member_id
              where h.org_id = o.id and h.valid_from <= d.day and (h.valid_to is null or h.valid_to > d.day)
              and (m.id is null or %s)) h"""
            .formatted(OrgMembers.isInTheParty("d.day"));
    private static final String ITEM = """
            select o.id, o.division, n.name, o.level, o.form, o.basis, p.parent_id, o.founded_on, o.dissolved_on, d.day, c.members,
              c.full_members, h.secretary, h.instructor, t.id term_id, t.org_id term_org_id, t.no term_no,
              t.valid_from term_valid_from, t.valid_until term_valid_until, t.ended_on term_ended_on, t.formed_by term_formed_by,
              t.formed_on term_formed_on, t.eligible term_eligible, t.present term_present, t.document_no term_document_no,
              t.extended_until term_extended_until, t.extension_document term_extension_document, t.version term_version,
              array(select f.name from party_org_name f where f.org_id = o.id and f.valid_to <= d.day order by f.valid_from desc) former,
              array(select u.name from party_org_unit ou join unit u on u.id = ou.unit_id where ou.org_id = o.id order by u.name) units""";

    private final Rows rows;

    OrgList(Rows rows) {
        this.rows = rows;
    }

    /** What is asked for: on which day, called how now or once, of which level, and whether those that are no more count. */
    record Search(LocalDate day, String name, Optional<OrgLevel> level, boolean dissolved) {
    }

    /** A place in the list, county by county as they were entered. */
    record Place(String division, UUID id) {

        private static final Pattern TEXT = Pattern.compile("([1-8][0-9]{5}) ([0-9a-f-]{36})");

        static Place parse(String text) {
            Matcher place = TEXT.matcher(text);
            if (!place.matches()) {
                throw new IllegalArgumentException("No place in the list of organisations");
            }
            return new Place(place.group(1), UUID.fromString(place.group(2)));
        }

        String text() {
            return division + " " + id;
        }
    }

    /** A line of the list and its place there. */
    record Listed(Place place, OrgItem org) {
    }

    /** All that stand on a day, by name; a county has far fewer than {@value #MOST}. */
    List<OrgItem> standing(Scope scope, LocalDate day) {
        Query query = Query.of(ITEM).add(STANDING, day);
        narrow(query, scope, new Search(day, "", Optional.empty(), false));
        return rows.list(query.add("order by n.name, o.id limit ?", MOST), OrgList::item);
    }

    List<Listed> page(Scope scope, Search search, Optional<Place> after, int limit) {
        Query query = Query.of(ITEM).add(STANDING, search.day());
        narrow(query, scope, search);
        after.ifPresent(place -> query.add("and (o.division, o.id) > (?, ?)", place.division(), place.id()));
        return rows.list(query.add("order by o.division, o.id limit ?", limit),
                row -> new Listed(new Place(row.text("division"), row.uuid("id")), item(row)));
    }

    long count(Scope scope, Search search) {
        Query query = Query.of("select count(*) from party_org o");
        narrow(query, scope, search);
        return rows.count(query);
    }

    Optional<OrgView> visible(Scope scope, UUID id, LocalDate day) {
        Query query = Query.of(ITEM)
                .add("""
                        , o.basis_note, o.document_no, o.successor_id, o.version,
                          (select s.name from party_org_name s where s.org_id = o.successor_id order by s.valid_from desc limit 1) successor,
                          (select s.name from party_org_name s where s.org_id = p.parent_id
                           order by s.valid_from <= d.day desc, abs(s.valid_from - d.day) limit 1) parent""")
                .add(STANDING, day);
        narrow(query.add("where o.id = ?", id), scope);
        List<OrgUnit> units = units(id);
        return rows.first(query, row -> view(row, units));
    }

    /** Refuses what is not there or outside of the caller's scope. */
    void mustSee(Scope scope, UUID id) {
        Query query = Query.of("select 1 from party_org o where o.id = ?", id);
        narrow(query, scope);
        if (!rows.exists(query)) {
            throw KitProblem.notInScope("没有这个党组织");
        }
    }

    /** Refuses what is not there or outside of the caller's scope, what is no branch, and one that collects no dues (G-17). */
    public void mustCollectDues(Scope scope, UUID id) {
        mustSee(scope, id);
        if (rows.exists(Query.of("select 1 from party_org where id = ? and form = ?", id, OrgForm.FUNCTIONAL))) {
            throw MembersProblem.FUNCTIONAL_BRANCH_DUES.because("功能型党支部不收缴党费，党员在组织关系所在的党支部交纳");
        }
        if (!rows.exists(Query.of("select 1 from party_org where id = ? and level = ?", id, OrgLevel.BRANCH))) {
            throw KitProblem.INVALID.because("党费由党支部收缴，请选择党支部");
        }
    }

    private List<OrgUnit> units(UUID id) {
        return rows.list(Query.of(
                """
                        select u.id, u.name from party_org_unit ou join unit u on u.id = ou.unit_id where ou.org_id = ? order by u.name""",
                id), row -> new OrgUnit(row.uuid("id"), row.text("name")));
    }

    private static void narrow(Query query, Scope scope, Search search) {
        query.add("where o.founded_on <= ?", search.day());
        if (!search.dissolved()) {
            query.add("and (o.dissolved_on is null or o.dissolved_on > ?)", search.day());
        }
        narrow(query, scope);
        search.level().ifPresent(level -> query.add("and o.level = ?", level));
        if (!search.name().isEmpty()) {
            String like = "%" + search.name().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            query.add("and exists (select from party_org_name s where s.org_id = o.id and s.name like ?)", like);
        }
    }

    /** Whoever acts for units sees the organisations of their members; the county sees all. */
    private static void narrow(Query query, Scope scope) {
        if (!scope.county()) {
            query.add("and exists (select from party_org_unit ou where ou.org_id = o.id");
            scope.narrowUnits(query, "ou.unit_id").add(")");
        }
    }

    private static OrgItem item(Row row) {
        return new OrgItem(row.uuid("id"), row.text("name"), row.texts("former"), row.value("level", OrgLevel.class),
                row.value("form", OrgForm.class), row.value("basis", OrgBasis.class), row.uuidOrNull("parent_id"),
                row.texts("units"), row.date("founded_on"), lastDay(row), row.number("members"), row.number("full_members"),
                row.textOrNull("secretary"), row.textOrNull("instructor"), term(row), gaps(row));
    }

    private static @Nullable OrgTerm term(Row row) {
        LocalDate day = row.date("day");
        return inOffice(row).map(term -> new OrgTerm(term.no(), term.lastDay(), term.state(day),
                term.reminder(day).orElse(null))).orElse(null);
    }

    private static List<OrgGap> gaps(Row row) {
        return OrgGap.of(row.value("level", OrgLevel.class), row.value("form", OrgForm.class), row.textOrNull("secretary"),
                row.textOrNull("instructor"),
                row.number("full_members"), inOffice(row), row.date("day"));
    }

    private static Optional<CommitteeTerm> inOffice(Row row) {
        return row.uuidOrNull("term_id") == null ? Optional.empty() : Optional.of(CommitteeTerm.read(row, "term_"));
    }

    private static OrgView view(Row row, List<OrgUnit> units) {
        return new OrgView(row.uuid("id"), row.text("name"), row.texts("former"), row.value("level", OrgLevel.class),
                row.value("form", OrgForm.class), row.value("basis", OrgBasis.class), row.textOrNull("basis_note"),
                row.text("document_no"), row.uuidOrNull("parent_id"), row.textOrNull("parent"), units, row.date("founded_on"),
                lastDay(row), row.uuidOrNull("successor_id"), row.textOrNull("successor"), row.number("members"),
                row.number("full_members"), row.textOrNull("secretary"), row.textOrNull("instructor"), term(row), gaps(row),
                row.number("version"));
    }

    private static @Nullable LocalDate lastDay(Row row) {
        LocalDate dissolved = row.dateOrNull("dissolved_on");
        return dissolved == null ? null : dissolved.minusDays(1);
    }
}
