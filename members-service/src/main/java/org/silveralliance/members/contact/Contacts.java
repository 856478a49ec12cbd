package org.silveralliance.members.contact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.contact.ContactResource.Contact;
import org.silveralliance.members.contact.OpenedContact.Opened;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Vault;

/** How members can be reached at this moment. */
@ApplicationScoped
public class Contacts {

    private static final Logger LOG = Logger.getLogger(Contacts.class);

    private final Rows rows;
    private final Vault vault;

    public Contacts(Rows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /**
     * Members of the division in force; an unknown id is simply missing. Whose relative may be called no more, by his own word,
     * has none. Each is read by himself: a number that does not open
     * is said to be so and hides nobody else's.
     */
    public List<Contact> of(List<UUID> members) {
        List<OpenedContact> opened = rows.list(Query.of("""
                select id, name, state, unit_id, phone_enc, case when may_call then family_name_enc end family_name_enc,
                  case when may_call then family_phone_enc end family_phone_enc
                from member cross join lateral (select not consent_withdrawn(member.id, 'FAMILY_CONTACT') may_call) consented
                where id = any(?)""", members), this::open);
        Set<String> silent = ofTheDead(opened);
        return opened.stream().map(one -> one.contact(silent)).toList();
    }

    private OpenedContact open(Row row) {
        UUID id = row.uuid("id");
        return new OpenedContact(id, row.text("name"), row.value("state", Member.State.class), row.uuid("unit_id"),
                open(id, "phone", row.bytesOrNull("phone_enc")), open(id, "family_name", row.bytesOrNull("family_name_enc")),
                open(id, "family_phone", row.bytesOrNull("family_phone_enc")));
    }

    private Opened open(UUID id, String column, byte @Nullable [] sealed) {
        try {
            return new Opened(vault.open(id, column, sealed), true);
        } catch (RuntimeException damaged) {
            LOG.errorf(damaged, "Field %s of member %s does not open", column, id);
            return new Opened(null, false);
        }
    }

    /** A number by one of the hashes it may stand under, and which number it is. */
    private record Asked(int no, byte[] hash) {

        @Override
        public String toString() {
            return "Asked " + no;
        }
    }

    /**
     * Which of the families' numbers are those of people who have died and of nobody alive: calling them reaches nobody (N-06).
     */
    private Set<String> ofTheDead(List<OpenedContact> opened) {
        List<String> families = opened.stream().flatMap(one -> Stream.ofNullable(one.familyPhone().text())).distinct().toList();
        if (families.isEmpty()) {
            return Set.of();
        }
        List<Asked> asked = IntStream.range(0, families.size()).boxed()
                .flatMap(no -> vault.indexesOfPhone(families.get(no)).stream().map(hash -> new Asked(no, hash))).toList();
        Query dead = Query.of("""
                select asked.no from unnest(?::int4[], ?::bytea[]) as asked (no, hash)
                join member m on m.phone_hash = asked.hash group by asked.no having bool_and(m.state = 'DECEASED')""",
                asked.stream().map(Asked::no).toList(), asked.stream().map(Asked::hash).toList());
        return new HashSet<>(rows.list(dead, row -> families.get(row.integer("no"))));
    }
}
