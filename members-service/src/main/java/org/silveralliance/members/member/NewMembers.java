package org.silveralliance.members.member;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.ColumnArray;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;

/** Writes members who are new to the ledger, many by one statement: the rows {@link Member} maps, past its entity manager. */
@ApplicationScoped
public class NewMembers {

    private record Column(String name, String type, Function<Member, @Nullable Object> value) {
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "uuid", member -> member.id),
            new Column("unit_id", "uuid", member -> member.unitId),
            new Column("name", "text", member -> member.name),
            new Column("initials", "text", member -> member.initials),
            new Column("also_initials", "text", member -> member.alsoInitials),
            new Column("pinyin", "text", member -> member.pinyin),
            new Column("sex", "int2", member -> member.sex),
            new Column("birth", "date", member -> member.birth),
            new Column("birth_precision", "text", member -> member.birthPrecision.name()),
            new Column("id_birth", "date", member -> member.idBirth),
            new Column("category", "text", member -> member.category.name()),
            new Column("state", "text", member -> member.state.name()),
            new Column("ethnicity", "text", member -> member.ethnicity),
            new Column("education", "text", member -> member.education),
            new Column("joined_party_on", "date", member -> member.joinedPartyOn),
            new Column("joined_party_on_precision", "text", member -> member.joinedPartyOnPrecision.name()),
            new Column("retired_on", "date", member -> member.retiredOn),
            new Column("retired_on_precision", "text", member -> member.retiredOnPrecision.name()),
            new Column("branch", "text", member -> member.branch),
            new Column("hobbies", "text", member -> member.hobbies),
            new Column("registered_on", "date", member -> member.registeredOn),
            new Column("id_no_enc", "bytea", member -> member.sealed.idNo),
            new Column("id_no_hash", "bytea", member -> member.sealed.idNoHash),
            new Column("phone_enc", "bytea", member -> member.sealed.phone),
            new Column("phone_hash", "bytea", member -> member.sealed.phoneHash),
            new Column("phone_tail_hash", "bytea", member -> member.sealed.phoneTailHash),
            new Column("phone_masked", "text", member -> member.sealed.phoneMasked),
            new Column("address_enc", "bytea", member -> member.sealed.address),
            new Column("health_enc", "bytea", member -> member.sealed.health),
            new Column("family_name_enc", "bytea", member -> member.sealed.familyName),
            new Column("family_phone_enc", "bytea", member -> member.sealed.familyPhone),
            new Column("living_enc", "bytea", member -> member.sealed.living),
            new Column("remark_enc", "bytea", member -> member.sealed.remark),
            new Column("content_hash", "bytea", member -> member.sealed.contentHash),
            new Column("index_key", "int4", member -> member.sealed.indexKey()),
            new Column("version", "int8", member -> member.version));
    private static final String INSERT = "insert into member (" + COLUMNS.stream().map(Column::name).collect(joining(", "))
            + ") select * from unnest(" + COLUMNS.stream().map(column -> "?::" + column.type() + "[]").collect(joining(", "))
            + ")";

    private final Rows rows;

    public NewMembers(Rows rows) {
        this.rows = rows;
    }

    /** Members as {@link Member#register} makes them; nobody of them may be in the database. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void insert(List<Member> members) {
        rows.execute(Query.of(INSERT, COLUMNS.stream().map(column -> ColumnArray.of(column.type(), members, column.value()))
                .toArray()));
    }
}
