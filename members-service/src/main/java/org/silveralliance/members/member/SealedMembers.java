package org.silveralliance.members.member;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.rekey.SealedTable;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.members.identity.Category;
import org.silveralliance.members.identity.Sex;

/** What of a member is sealed and searched, for the change of keys. */
@ApplicationScoped
public class SealedMembers implements SealedTable, SealedTable.Index {

    private static final String SUFFIX = "_enc";

    private final Vault vault;

    public SealedMembers(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String name() {
        return Vault.TABLE;
    }

    @Override
    public List<String> columns() {
        return List.of("id_no_enc", "phone_enc", "address_enc", "health_enc", "family_name_enc", "family_phone_enc",
                "living_enc", "remark_enc");
    }

    @Override
    public FieldRef place(UUID id, int part, String column) {
        return new FieldRef(Vault.TABLE, column.substring(0, column.length() - SUFFIX.length()), id);
    }

    @Override
    public Index index() {
        return this;
    }

    @Override
    public List<String> reads() {
        return List.of("name", "sex", "birth", "birth_precision", "category", "ethnicity", "education", "joined_party_on",
                "joined_party_on_precision", "retired_on", "retired_on_precision", "branch",
                "living", "hobbies", "remark", "state", "content_hash");
    }

    @Override
    public List<String> hashes() {
        return List.of("id_no_hash", "phone_hash", "phone_tail_hash", "content_hash");
    }

    @Override
    public Map<String, byte[]> of(Row row, Map<String, String> opened, int version) {
        PersonalData data = new PersonalData(Vault.id(Objects.requireNonNull(opened.get("id_no_enc"))),
                opened.get("phone_enc"), opened.get("address_enc"), opened.get("health_enc"), opened.get("family_name_enc"),
                opened.get("family_phone_enc"), Vault.plainOr(row.textOrNull("living"), opened.get("living_enc")),
                Vault.plainOr(row.textOrNull("remark"), opened.get("remark_enc")));
        Map<String, byte[]> hashes = new HashMap<>();
        hashes.put("id_no_hash", vault.indexOfIdNo(version, data.id().value()));
        hashes.put("content_hash", vault.contentHash(version, data, fingerprint(row, data)));
        byte[] phone = vault.indexOfPhone(version, data.phone());
        if (phone != null) {
            hashes.put("phone_hash", phone);
        }
        byte[] tail = vault.indexOfPhoneTail(version, data.phone());
        if (tail != null) {
            hashes.put("phone_tail_hash", tail);
        }
        return hashes;
    }

    /**
     * What the ledger said beside the personal data. Whether it said that the member lives away does not follow from every
     * state: that of the two is taken which made the hash there is, so that no later ledger seems to say anything new.
     */
    private String fingerprint(Row row, PersonalData data) {
        Person person = new Person(row.text("name"), Sex.read(Integer.toString(row.integer("sex"))).orElse(Sex.UNKNOWN),
                row.partialDate("birth"), row.value("category", Category.class), row.textOrNull("ethnicity"),
                row.textOrNull("education"), row.partialDateOrNull("joined_party_on"), row.partialDateOrNull("retired_on"),
                row.textOrNull("branch"), row.textOrNull("hobbies"));
        boolean away = row.value("state", Member.State.class) == Member.State.FLOATING_OUT;
        String other = person.fingerprint(data, !away);
        byte[] madeOfOther = vault.contentHash(row.integer("index_key"), data, other);
        return Arrays.equals(madeOfOther, row.bytes("content_hash")) ? other : person.fingerprint(data, away);
    }
}
