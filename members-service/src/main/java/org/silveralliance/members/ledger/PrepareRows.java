package org.silveralliance.members.ledger;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.kit.time.Ids;
import org.silveralliance.kit.workbook.RowOutcome;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Members;
import org.silveralliance.members.member.SealedData;
import org.silveralliance.members.member.Vault;
import org.silveralliance.members.workbook.MemberRow;

/** Works out what rows of a ledger need before they are compared: hashes, seals, and who of them is known. */
@ApplicationScoped
public class PrepareRows {

    private final Members members;
    private final Vault vault;
    private final Rows rows;

    public PrepareRows(Members members, Vault vault, Rows rows) {
        this.members = members;
        this.vault = vault;
        this.rows = rows;
    }

    /** An accepted row with what had to be computed for it; sealed under a new id only when rows are written. */
    record Prepared(RowOutcome.Accepted<MemberRow> row, List<byte[]> idNoHashes, RowContent content, UUID id,
            @Nullable SealedData sealed) {
    }

    List<Prepared> prepared(List<RowOutcome<MemberRow>> outcomes, boolean writes, int key) {
        return outcomes.parallelStream().<Prepared> mapMulti((outcome, sink) -> {
            if (outcome instanceof RowOutcome.Accepted<MemberRow> accepted) {
                sink.accept(prepare(accepted, writes, key));
            }
        }).toList();
    }

    private Prepared prepare(RowOutcome.Accepted<MemberRow> row, boolean writes, int key) {
        RowContent content = RowContent.of(row.content());
        UUID id = Ids.next();
        SealedData sealed = writes ? vault.seal(id, content.data(), content.fingerprint(), key) : null;
        return new Prepared(row, vault.indexesOfIdNo(content.data().id().value()), content, id, sealed);
    }

    /** Who is on the ledger under the number of a row, by the row's key. */
    Map<Integer, Member> known(List<Prepared> prepared) {
        List<byte[]> hashes = prepared.stream().flatMap(row -> row.idNoHashes().stream()).toList();
        List<UUID> ids = rows.list(Query.of("select id from member where id_no_hash = any(?)", hashes),
                row -> row.uuid("id"));
        Map<Integer, Member> known = new HashMap<>();
        if (ids.isEmpty()) {
            return known;
        }
        Map<String, Member> byHash = new HashMap<>();
        members.find("id in ?1", ids).list().forEach(member -> byHash.put(hex(member.sealed().idNoHash()), member));
        for (Prepared row : prepared) {
            row.idNoHashes().stream().map(PrepareRows::hex).map(byHash::get).filter(Objects::nonNull).findFirst()
                    .ifPresent(member -> known.put(row.row().key(), member));
        }
        return known;
    }

    /** Whether a row says something else than is known, where it says everything. To say less of a date is nothing else. */
    boolean differs(Member member, RowContent said) {
        RowContent content = said.beside(member.person());
        return member.differsFrom(vault.contentHash(member.sealed().indexKey(), content.data(), content.fingerprint()));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
