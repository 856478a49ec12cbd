package org.silveralliance.members.ledger;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.PartialDate;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.RowPlace;
import org.silveralliance.members.ledger.ImportChange.Candidate;
import org.silveralliance.members.ledger.ImportChange.Reason;
import org.silveralliance.members.member.Vault;
import org.silveralliance.members.workbook.IssueCode;
import org.silveralliance.members.workbook.MemberColumn;
import org.silveralliance.members.workbook.MemberRow;

/**
 * Finds known people whom a row with an unknown identity number may mean: the number was wrong once, and is corrected now. A
 * name alone is no reason, because namesakes are common.
 */
@ApplicationScoped
public class Namesakes {

    /** So few of the seventeen digits of one person's number differ when somebody mistyped it. */
    private static final int MISTYPED = 2;
    private static final int SEQUENCE_ENDS = 17;
    /** So many of one name are looked at for one row. */
    private static final int MOST = 20;

    private final Rows rows;
    private final Vault vault;

    public Namesakes(Rows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    private record Found(int place, Candidate candidate) {
    }

    /**
     * By the place of the row in the list; rows that may mean nobody known are not in it.
     *
     * <p>
     * Those of the names are looked for once for all rows: within the transaction that fills a ledger the planner knows nothing
     * of it, and for one row after the other it read the whole county each time.
     */
    Map<Integer, List<Candidate>> of(List<MemberRow> unknown, int indexKey) {
        Map<Integer, List<Candidate>> candidates = new HashMap<>();
        if (unknown.isEmpty()) {
            return candidates;
        }
        List<Integer> places = IntStream.range(0, unknown.size()).boxed().toList();
        List<Found> found = rows.list(Query.of(
                """
                        with n as materialized (
                          select id, unit_id, name_key, birth, birth_precision, id_birth, phone_hash, id_no_enc
                          from member where division = ? and name_key = any(?))
                        select place, id, unit_id, birth, birth_precision, id_birth, same_phone, id_no_enc from (
                          select a.place, n.id, n.unit_id, n.birth, n.birth_precision, n.id_birth,
                            coalesce(n.phone_hash = a.phone, false) same_phone, n.id_no_enc,
                            row_number() over (partition by a.place order by n.id) nth
                          from unnest(?::int4[], ?::text[], ?::uuid[], ?::date[], ?::date[], ?::bytea[])
                            as a(place, name_key, unit_id, birth, birth_until, phone)
                          join n on n.name_key = a.name_key
                          and (n.unit_id = a.unit_id or n.id_birth between a.birth and a.birth_until or n.phone_hash = a.phone
                            or n.birth <= a.birth_until and a.birth <= n.birth + case n.birth_precision
                              when 'DAY' then interval '0' when 'MONTH' then interval '1 month -1 day'
                              else interval '1 year -1 day' end)) m
                        where nth <= ? order by place, nth""",
                DivisionScope.current(), unknown.stream().map(Namesakes::key).distinct().toList(),
                ColumnArray.of("int4", places, place -> place),
                ColumnArray.of("text", unknown, Namesakes::key),
                ColumnArray.of("uuid", unknown, row -> row.unit().id()),
                ColumnArray.of("date", unknown, row -> row.born().earliest()),
                ColumnArray.of("date", unknown, row -> row.born().latest()),
                ColumnArray.of("bytea", unknown, row -> vault.indexOfPhone(indexKey, row.phone())), MOST),
                row -> found(row, unknown));
        for (Found one : found) {
            if (isReason(one.candidate().reasons())) {
                candidates.merge(one.place(), List.of(one.candidate()), Namesakes::both);
            }
        }
        return candidates;
    }

    /** As the ledger keeps names for finding them. */
    private static String key(MemberRow row) {
        return row.name().replace("·", "");
    }

    /** Whether that is enough to ask. */
    static boolean isReason(Collection<Reason> reasons) {
        boolean beside = reasons.contains(Reason.BIRTH) || reasons.contains(Reason.PHONE) || reasons.contains(Reason.ID_ALIKE);
        return reasons.contains(Reason.UNIT) ? beside : reasons.contains(Reason.BIRTH) && reasons.contains(Reason.PHONE);
    }

    /** What is asked of a row that may mean somebody known. */
    static Issue question(RowPlace place) {
        return place.issue(MemberColumn.ID_NO.title(), IssueCode.MAYBE_SAME_PERSON,
                "台账中已有同名且单位、出生年月或电话相同的人，身份证号不同：请决定是同一人（更正身份证号）还是另一人");
    }

    /** Whether one number is the other with a digit or two mistyped or exchanged. */
    static boolean isAlike(String one, String other) {
        return IntStream.range(0, SEQUENCE_ENDS).filter(i -> one.charAt(i) != other.charAt(i)).count() <= MISTYPED;
    }

    private Found found(Row row, List<MemberRow> unknown) {
        int place = row.integer("place");
        MemberRow asked = unknown.get(place);
        UUID id = row.uuid("id");
        Set<Reason> reasons = EnumSet.of(Reason.NAME);
        if (row.uuid("unit_id").equals(asked.unit().id())) {
            reasons.add(Reason.UNIT);
        }
        PartialDate birth = asked.born();
        if (birth.agreesWith(row.partialDate("birth")) || birth.agreesWith(row.date("id_birth"))) {
            reasons.add(Reason.BIRTH);
        }
        if (row.bool("same_phone")) {
            reasons.add(Reason.PHONE);
        }
        String idNo = vault.open(id, "id_no", row.bytes("id_no_enc"));
        if (idNo != null && isAlike(idNo, asked.id().value())) {
            reasons.add(Reason.ID_ALIKE);
        }
        return new Found(place, new Candidate(id, List.copyOf(reasons)));
    }

    private static List<Candidate> both(List<Candidate> one, List<Candidate> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
