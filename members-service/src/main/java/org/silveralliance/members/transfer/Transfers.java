package org.silveralliance.members.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.Scope;
import org.silveralliance.members.floating.NamedPlace;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.transfer.TransferResource.TransferItem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Letters in the database. */
@ApplicationScoped
public class Transfers implements PanacheRepositoryBase<Transfer, UUID> {

    private static final String FROM = """
            from member_transfer t join member m on m.id = t.member_id join unit u on u.id = m.unit_id
            join lateral (select name from party_org_name where org_id = t.from_org_id order by valid_from desc limit 1) n on true""";

    private static final String ITEM = """
            select t.id, t.member_id, m.name, m.unit_id, u.name unit_name, m.state member_state, t.letter_no, t.from_org_id,
              n.name from_org_name, t.kind, t.to_org_id, t.to_place, t.to_name, t.issued_on, t.valid_until, t.dues_paid_to,
              t.state, t.closed_on, t.return_ground, t.issued_by, t.version, (
                select coalesce(hm.name, h.name) from party_post h left join member hm on hm.id = h.member_id
                where h.org_id = t.from_org_id and h.kind = 'SECRETARY' and h.valid_from <= ?
                and (h.valid_to is null or h.valid_to > ?) and (hm.id is null or is_in_the_party(hm, ?)) limit 1) secretary""";

    private static final String WRITTEN_BY = """
            coalesce((select f.unit_id from member_former_unit f where f.member_id = t.member_id and f.until > t.issued_on
              order by f.until limit 1), m.unit_id)""";

    private final Rows rows;
    private final Clock clock;

    public Transfers(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A letter's place in a list: when it runs out, and which. */
    record Place(LocalDate validUntil, UUID id) {

        static Place parse(String text) {
            return new Place(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11)));
        }

        String text() {
            return validUntil + " " + id;
        }
    }

    /** What a list is narrowed to. */
    record Search(TransferFilter state, Optional<TransferKind> kind, Optional<UUID> unit, Optional<UUID> member,
            Optional<UUID> org) {
    }

    List<TransferItem> page(Scope scope, Search search, Optional<Place> after, int limit) {
        LocalDate today = LocalDate.now(clock);
        Query query = Query.of(ITEM, today, today, today).add(FROM);
        narrow(query, scope, search, today);
        boolean upwards = search.state().isToBeDone();
        after.ifPresent(place -> query.add(
                "and (t.division, t.valid_until, t.id) " + (upwards ? ">" : "<")
                        + " ((select division from member_transfer where id = ?), ?, ?)",
                place.id(), place.validUntil(), place.id()));
        query.add(upwards ? "order by t.division, t.valid_until, t.id limit ?"
                : "order by t.division desc, t.valid_until desc, t.id desc limit ?", limit);
        return rows.list(query, row -> item(row, today));
    }

    long count(Scope scope, Search search) {
        Query query = Query.of("select count(*)").add(FROM);
        narrow(query, scope, search, LocalDate.now(clock));
        return rows.count(query);
    }

    Optional<TransferItem> visible(Scope scope, UUID id) {
        LocalDate today = LocalDate.now(clock);
        Query query = Query.of(ITEM, today, today, today).add(FROM).add("where t.id = ?", id);
        narrow(query, scope);
        return rows.first(query, row -> item(row, today));
    }

    Optional<UUID> memberOf(UUID id) {
        return rows.first(Query.of("select member_id from member_transfer where id = ?", id), row -> row.uuid("member_id"));
    }

    /** Whether somebody is on his way, also by a letter that has expired. */
    boolean isOnTheWay(UUID member) {
        return rows.exists(Query.of("select 1 from member_transfer where member_id = ? and state = 'ISSUED'", member));
    }

    /** The next number of the county in a year; numbers of letters that came to nothing are not given again. */
    @Transactional(Transactional.TxType.MANDATORY)
    String nextNumber(int year) {
        long last = rows.first(Query.of("""
                insert into transfer_letter_no (year, last) values (?, 1)
                on conflict (division, year) do update set last = transfer_letter_no.last + 1 returning last""", year),
                row -> row.number("last")).orElseThrow();
        return "〔%d〕第%04d号".formatted(year, last);
    }

    /** Of which unit he was until a day. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remember(UUID member, UUID formerUnit, LocalDate until) {
        if (rows.exists(Query.of("select 1 from member_former_unit where member_id = ? and until >= ?", member, until))) {
            throw KitProblem.INVALID.because("日期应晚于上一次转接的日期").at("/on", "应晚于上一次转接");
        }
        rows.execute(Query.of("insert into member_former_unit (member_id, unit_id, until) values (?, ?, ?)", member, formerUnit,
                until));
    }

    /** A letter is seen by the unit that wrote it, wherever he is of since, and by the one he is of now. */
    private static void narrow(Query query, Scope scope) {
        if (scope.county()) {
            return;
        }
        scope.narrow(query.add("and ((true"), "m.unit_id", "m.id");
        scope.narrow(query.add(") or (true"), WRITTEN_BY, "m.id");
        query.add("))");
    }

    private static void narrow(Query query, Scope scope, Search search, LocalDate today) {
        query.add("where true");
        narrow(query, scope);
        search.state().narrow(query, today);
        search.kind().ifPresent(kind -> query.add("and t.kind = ?", kind));
        search.unit().ifPresent(unit -> query.add("and m.unit_id = ?", unit));
        search.member().ifPresent(member -> query.add("and t.member_id = ?", member));
        search.org().ifPresent(org -> query.add("and (t.from_org_id = ? or t.to_org_id = ?)", org, org));
    }

    private static TransferItem item(Row row, LocalDate today) {
        LocalDate until = row.date("valid_until");
        String place = row.textOrNull("to_place");
        return new TransferItem(row.uuid("id"), row.uuid("member_id"), row.text("name"), row.uuid("unit_id"),
                row.text("unit_name"), row.value("member_state", Member.State.class), row.text("letter_no"),
                row.uuid("from_org_id"), row.text("from_org_name"), row.value("kind", TransferKind.class),
                row.uuidOrNull("to_org_id"), place == null ? null : NamedPlace.known(place), row.text("to_name"),
                row.date("issued_on"), until, YearMonth.from(row.date("dues_paid_to")).toString(),
                Transfer.stateOn(today, row.value("state", TransferState.class), until), row.dateOrNull("closed_on"),
                row.valueOrNull("return_ground", ReturnGround.class), row.textOrNull("secretary"), row.text("issued_by"),
                row.number("version"));
    }
}
