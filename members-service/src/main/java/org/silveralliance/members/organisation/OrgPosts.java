package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.access.Scope;

/** Who holds which post of an organisation, with dates. */
@ApplicationScoped
public class OrgPosts {

    private static final String READ = """
            select h.id, h.org_id, h.kind, h.member_id, coalesce(m.name, h.name) name, h.duty, h.valid_from, h.valid_to,
              h.document_no, h.note_enc is not null noted, h.version
            from party_post h left join member m on m.id = h.member_id where""";
    private static final int MOST = 200;

    private final Rows rows;

    OrgPosts(Rows rows) {
        this.rows = rows;
    }

    /**
     * A post and its holder: one of the ledger by his id, a serving cadre by name alone. {@code to} is no longer a day of it.
     */
    record Post(UUID id, UUID orgId, PostKind kind, @Nullable UUID memberId, String name, @Nullable String duty, LocalDate from,
            @Nullable LocalDate to, String documentNo, boolean noted, long version) {

        static Post read(Row row) {
            return new Post(row.uuid("id"), row.uuid("org_id"), row.value("kind", PostKind.class), row.uuidOrNull("member_id"),
                    row.text("name"), row.textOrNull("duty"), row.date("valid_from"), row.dateOrNull("valid_to"),
                    row.text("document_no"), row.bool("noted"), row.number("version"));
        }

        boolean isOpenAfter(LocalDate day) {
            return to == null || to.isAfter(day);
        }
    }

    /**
     * All, those in office on a day first; what ended on its first day never was. Whoever died, left the county or the party
     * holds nothing any more, though nobody has ended it: until somebody follows him he is not shown.
     */
    List<Post> of(UUID orgId, LocalDate day) {
        return rows.list(Query.of(READ).add("""
                h.org_id = ? and (h.valid_to is null or h.valid_to > h.valid_from)
                and (h.valid_to <= ? or m.id is null or""" + " " + OrgMembers.isInTheParty("?") + """
                ) order by h.valid_to is not null, h.kind = 'SECRETARY' desc, h.kind = 'DEPUTY_SECRETARY' desc,
                  h.kind = 'COMMITTEE_MEMBER' desc, h.valid_from desc, h.id limit ?""", orgId, day, day, MOST), Post::read);
    }

    Optional<Post> find(UUID orgId, UUID id) {
        return rows.first(Query.of(READ).add("h.org_id = ? and h.id = ?", orgId, id), Post::read);
    }

    /** The last holder of a post that only one holds. */
    Optional<Post> latest(UUID orgId, PostKind kind) {
        return rows.first(Query.of(READ).add("""
                h.org_id = ? and h.kind = ? and (h.valid_to is null or h.valid_to > h.valid_from)
                order by h.valid_from desc limit 1""", orgId, kind), Post::read);
    }

    /** Whether a member whom the caller sees can hold a post from that day on: alive, and still one of the county's. */
    boolean canHold(Scope scope, UUID member, LocalDate from) {
        Query query = Query.of("select 1 from member m where m.id = ? and " + OrgMembers.isInTheParty("?"), member, from);
        scope.narrow(query, "m.unit_id", "m.id");
        return rows.exists(query);
    }

    void begin(Post post, @Nullable String servingName) {
        rows.execute(Query.of("""
                insert into party_post (id, org_id, kind, member_id, name, duty, valid_from, document_no, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 1)""", post.id(), post.orgId(), post.kind(), post.memberId(), servingName,
                post.duty(), post.from(), post.documentNo()));
    }

    void end(UUID id, LocalDate to) {
        rows.execute(Query.of("update party_post set valid_to = ?, version = version + 1 where id = ?", to, id));
    }

    void note(UUID id, byte @Nullable [] sealed) {
        rows.execute(Query.of("update party_post set note_enc = ?::bytea, version = version + 1 where id = ?", sealed, id));
    }

    byte @Nullable [] noteOf(UUID id) {
        return rows.first(Query.of("select note_enc from party_post where id = ? and note_enc is not null", id),
                row -> row.bytes("note_enc")).orElse(null);
    }
}
