package org.silveralliance.members.floating;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where a floating member lives and how he is reached, as it rests in the database. */
@Embeddable
public class Whereabouts {

    @Column(name = "address_enc")
    byte[] address;
    @Column(name = "phone_enc")
    byte[] phone;
    String phoneMasked;
    @Column(name = "family_name_enc")
    byte[] familyName;
    @Column(name = "family_phone_enc")
    byte[] familyPhone;

    /** For the persistence provider. */
    protected Whereabouts() {
    }

    Whereabouts(byte[] address, byte[] phone, String phoneMasked, byte[] familyName, byte[] familyPhone) {
        this.address = address;
        this.phone = phone;
        this.phoneMasked = phoneMasked;
        this.familyName = familyName;
        this.familyPhone = familyPhone;
    }

    /** In the clear; lives only as long as it takes to seal or to show it. */
    public record Opened(String address, String phone, String familyName, String familyPhone) {

        /** The same but for what is given. */
        Opened with(Optional<String> newAddress, Optional<String> newPhone, Optional<String> newFamilyName,
                Optional<String> newFamilyPhone) {
            return new Opened(newAddress.orElse(address), newPhone.orElse(phone), newFamilyName.orElse(familyName),
                    newFamilyPhone.orElse(familyPhone));
        }

        @Override
        public String toString() {
            return "Opened";
        }
    }
}
