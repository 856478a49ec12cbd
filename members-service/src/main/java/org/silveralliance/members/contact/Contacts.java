package org.silveralliance.members.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.members.contact.ContactResource.Channel;
import org.silveralliance.members.contact.ContactResource.Contact;
import org.silveralliance.members.contact.ContactResource.FamilyContact;
import org.silveralliance.members.identity.Phone;
import org.silveralliance.members.member.Member;
import org.silveralliance.members.member.Vault;
import org.silveralliance.members.scope.Rows;
import org.silveralliance.members.scope.Rows.Query;

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
        Query query = new Query().add("""
                select id, name, state, unit_id, phone_enc, family_name_enc, family_phone_enc from member
                where id = any(?::uuid[])""", (Object) members.toArray(UUID[]::new));
        return rows.list(query, row -> {
            UUID id = row.getObject("id", UUID.class);
            String phone = vault.open(id, "phone", row.getBytes("phone_enc"));
            String familyName = vault.open(id, "family_name", row.getBytes("family_name_enc"));
            String familyPhone = vault.open(id, "family_phone", row.getBytes("family_phone_enc"));
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
            return new Contact(id, row.getString("name"), phone, Member.State.valueOf(row.getString("state")),
                    row.getObject("unit_id", UUID.class),
                    familyPhone == null ? null : new FamilyContact(familyName, familyPhone, Phone.isMobile(familyPhone)),
                    channels);
        });
    }
}
