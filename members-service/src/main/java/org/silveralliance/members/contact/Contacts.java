package org.silveralliance.members.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.sql.Query;
import org.silveralliance.kit.sql.Row;
import org.silveralliance.kit.sql.Rows;
import org.silveralliance.members.contact.ContactResource.Channel;
import org.silveralliance.members.contact.ContactResource.Contact;
import org.silveralliance.members.contact.ContactResource.ReachableFamily;
import org.silveralliance.members.identity.Phone;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Vault;

/** How members can be reached at this moment. */
@ApplicationScoped
public class Contacts {

    private final Rows rows;
    private final Vault vault;

    public Contacts(Rows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /** Members of the division in force; an unknown id is simply missing. */
    public List<Contact> of(List<UUID> members) {
        return rows.list(Query.of("""
                select id, name, state, unit_id, phone_enc, family_name_enc, family_phone_enc from member
                where id = any(?::uuid[])""", members), this::contact);
    }

    private Contact contact(Row row) {
        UUID id = row.uuid("id");
        String phone = vault.open(id, "phone", row.bytesOrNull("phone_enc"));
        String familyName = vault.open(id, "family_name", row.bytesOrNull("family_name_enc"));
        String familyPhone = vault.open(id, "family_phone", row.bytesOrNull("family_phone_enc"));
        List<Channel> channels = new ArrayList<>();
        if (phone != null) {
            if (Phone.isMobile(phone)) {
                channels.add(Channel.SMS);
            }
            channels.add(Channel.PHONE);
        }
        if (familyPhone != null) {
            channels.add(Channel.FAMILY);
        }
        return new Contact(id, row.text("name"), phone, row.value("state", Member.State.class), row.uuid("unit_id"),
                familyPhone == null ? null : new ReachableFamily(familyName, familyPhone, Phone.isMobile(familyPhone)),
                channels);
    }
}
