package org.silveralliance.members.member;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.crypto.Mask;
import org.silveralliance.members.identity.CitizenId;

/** Seals and opens the personal data of members. */
@ApplicationScoped
public class Vault {

    private static final int TAIL = 4;
    private static final String TABLE = "member";

    private final FieldCipher cipher;

    public Vault(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * Seals everything for one member. {@code others} is what else the ledger says of the person, so that the content hash
     * tells whether a later ledger says anything new.
     */
    public SealedData seal(UUID member, PersonalData data, String others) {
        SealedData sealed = new SealedData(seal(member, "id_no", data.id().value()), indexOfIdNo(data.id().value()),
                contentHash(data, others));
        sealed.phone = sealMaybe(member, "phone", data.phone());
        sealed.phoneHash = data.phone() == null ? null : indexOfPhone(data.phone());
        sealed.phoneTailHash = data.phone() == null || data.phone().length() < TAIL ? null
                : indexOfPhoneTail(data.phone().substring(data.phone().length() - TAIL));
        sealed.phoneMasked = data.phone() == null ? null : Mask.phone(data.phone());
        sealed.address = sealMaybe(member, "address", data.address());
        sealed.health = sealMaybe(member, "health", data.health());
        sealed.familyName = sealMaybe(member, "family_name", data.familyName());
        sealed.familyPhone = sealMaybe(member, "family_phone", data.familyPhone());
        return sealed;
    }

    /** Opens everything of one member. */
    public PersonalData open(UUID member, SealedData sealed) {
        String idNo = cipher.open(new FieldRef(TABLE, "id_no", member), sealed.idNo);
        // The last day there is: what was accepted once is not judged again.
        CitizenId id = switch (CitizenId.read(idNo, LocalDate.MAX)) {
            case CitizenId.Reading.Valid(CitizenId valid, boolean ignored) -> valid;
            case CitizenId.Reading.Invalid(CitizenId.Fault fault) -> throw new IllegalStateException("Sealed ID: " + fault);
        };
        return new PersonalData(id, open(member, "phone", sealed.phone), open(member, "address", sealed.address),
                open(member, "health", sealed.health), open(member, "family_name", sealed.familyName),
                open(member, "family_phone", sealed.familyPhone));
    }

    public byte[] contentHash(PersonalData data, String others) {
        return cipher.blindIndex("member.content", String.join("\u001f", data.id().value(), text(data.phone()),
                text(data.address()), text(data.health()), text(data.familyName()), text(data.familyPhone()), others));
    }

    public byte[] indexOfIdNo(String idNo) {
        return cipher.blindIndex("member.id_no", idNo);
    }

    public byte[] indexOfPhone(String phone) {
        return cipher.blindIndex("member.phone", phone);
    }

    public byte[] indexOfPhoneTail(String lastFour) {
        return cipher.blindIndex("member.phone_tail", lastFour);
    }

    /** One sealed field of a member in the clear; null stays null. */
    public @Nullable String open(UUID member, String column, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(new FieldRef(TABLE, column, member), sealed);
    }

    /** The mask of a sealed identity number. */
    public String maskedIdNo(UUID member, byte[] sealed) {
        return Mask.idNo(cipher.open(new FieldRef(TABLE, "id_no", member), sealed));
    }

    private byte[] seal(UUID member, String column, String value) {
        return cipher.seal(new FieldRef(TABLE, column, member), value);
    }

    private byte @Nullable [] sealMaybe(UUID member, String column, @Nullable String value) {
        return value == null ? null : seal(member, column, value);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
