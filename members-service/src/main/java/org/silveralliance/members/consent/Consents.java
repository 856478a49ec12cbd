package org.silveralliance.members.consent;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.consent.Consent.Word;

/** Consents in the database. */
@ApplicationScoped
public class Consents {

    /** Nobody has changed his mind more often. */
    private static final int MOST_CONSENTS = 200;

    private final Rows rows;

    public Consents(Rows rows) {
        this.rows = rows;
    }

    /** Every consent of a member: those that stand first, then the latest. */
    List<Consent> of(UUID member) {
        return rows.list(Query.of("""
                select id, purpose, given_on, given_how, text_version, given_entered_by, given_entered_at, withdrawn_on,
                  withdrawn_how, withdrawn_entered_by, withdrawn_entered_at, version
                from consent where member_id = ? order by withdrawn_on is not null, given_on desc, id desc limit ?""", member,
                MOST_CONSENTS), Consents::consent);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID member, Consent consent) {
        Word given = consent.given();
        rows.execute(Query.of("""
                insert into consent (id, member_id, purpose, given_on, given_how, text_version, given_entered_by,
                  given_entered_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", consent.id(), member, consent.purpose(),
                given.on(), given.how(), consent.textVersion(), given.enteredBy(), given.enteredAt(), consent.version()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(UUID id, Word word) {
        rows.execute(Query.of("""
                update consent set withdrawn_on = ?, withdrawn_how = ?, withdrawn_entered_by = ?, withdrawn_entered_at = ?,
                  version = version + 1 where id = ?""", word.on(), word.how(), word.enteredBy(), word.enteredAt(), id));
    }

    private static Consent consent(Row row) {
        return new Consent(row.uuid("id"), row.value("purpose", ConsentPurpose.class),
                new Word(row.date("given_on"), row.value("given_how", ConsentMethod.class), row.text("given_entered_by"),
                        row.instant("given_entered_at")),
                row.text("text_version"),
                row.dateOrNull("withdrawn_on") == null ? null
                        : new Word(row.date("withdrawn_on"), row.value("withdrawn_how", ConsentMethod.class),
                                row.text("withdrawn_entered_by"), row.instant("withdrawn_entered_at")),
                row.number("version"));
    }
}
