package org.silveralliance.members.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.crypto.FieldCipher;
import org.silveralliance.kit.crypto.FieldRef;
import org.silveralliance.kit.crypto.Mask;
import org.silveralliance.members.identity.CitizenId;
import org.silveralliance.members.identity.Phone;

/** Seals and opens the personal data of members. */
@ApplicationScoped
public class Vault {

    static final String TABLE = "member";
    static final String LIVING = "living";
    static final String REMARK = "remark";
    private static final String ID_NO = "member.id_no";
    private static final String PHONE = "member.phone";
    private static final String PHONE_TAIL = "member.phone_tail";

    private final FieldCipher cipher;

    public Vault(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * Seals everything for one member and indexes it under a version of the key. {@code others} is what else the ledger says
     * of the person, so that the content hash tells whether a later ledger says anything new.
     */
    public SealedData seal(UUID member, PersonalData data, String others, int indexKey) {
        String idNo = data.id().value();
        SealedData sealed = new SealedData(indexKey, seal(member, "id_no", idNo), indexOfIdNo(indexKey, idNo),
                contentHash(indexKey, data, others));
        sealed.phone = sealMaybe(member, "phone", data.phone());
        sealed.phoneHash = indexOfPhone(indexKey, data.phone());
        sealed.phoneTailHash = indexOfPhoneTail(indexKey, data.phone());
        sealed.phoneMasked = data.phone() == null ? null : Mask.phone(data.phone());
        sealed.address = sealMaybe(member, "address", data.address());
        sealed.health = sealMaybe(member, "health", data.health());
        sealed.familyName = sealMaybe(member, "family_name", data.familyName());
        sealed.familyPhone = sealMaybe(member, "family_phone", data.familyPhone());
        sealed.living = sealMaybe(member, LIVING, data.living());
        sealed.remark = sealMaybe(member, REMARK, data.remark());
        return sealed;
    }

    /** Opens everything of one member. */
    public PersonalData open(UUID member, SealedData sealed) {
        return new PersonalData(id(cipher.open(new FieldRef(TABLE, "id_no", member), sealed.idNo)),
                open(member, "phone", sealed.phone), open(member, "address", sealed.address),
                open(member, "health", sealed.health), open(member, "family_name", sealed.familyName),
                open(member, "family_phone", sealed.familyPhone),
                openOr(sealed.plainLiving(), member, LIVING, sealed.living),
                openOr(sealed.plainRemark(), member, REMARK, sealed.remark));
    }

    /** One field that may still be plain, because it was written before such fields were sealed. */
    @Nullable
    String openOr(@Nullable String plain, UUID member, String column, byte @Nullable [] sealed) {
        return plainOr(plain, plain == null ? open(member, column, sealed) : null);
    }

    /** Where both stand, a process of the build before wrote the plain one, which is the last then: it never writes sealed. */
    static @Nullable String plainOr(@Nullable String plain, @Nullable String opened) {
        return plain == null ? opened : plain;
    }

    static CitizenId id(String idNo) {
        // The last day there is: what was accepted once is not judged again.
        return switch (CitizenId.read(idNo, LocalDate.MAX)) {
            case CitizenId.Reading.Valid(CitizenId valid, boolean ignored) -> valid;
            case CitizenId.Reading.Invalid(CitizenId.Fault fault) -> throw new IllegalStateException("Sealed ID: " + fault);
        };
    }

    public byte[] contentHash(int indexKey, PersonalData data, String others) {
        return cipher.blindIndex(indexKey, "member.content", String.join("\u001f", data.id().value(), text(data.phone()),
                text(data.address()), text(data.health()), text(data.familyName()), text(data.familyPhone()), others));
    }

    public byte[] indexOfIdNo(int indexKey, String idNo) {
        return cipher.blindIndex(indexKey, ID_NO, idNo);
    }

    public byte @Nullable [] indexOfPhone(int indexKey, @Nullable String phone) {
        return phone == null ? null : cipher.blindIndex(indexKey, PHONE, phone);
    }

    byte @Nullable [] indexOfPhoneTail(int indexKey, @Nullable String phone) {
        return phone == null || Phone.tail(phone).isEmpty() ? null
                : cipher.blindIndex(indexKey, PHONE_TAIL, Phone.tail(phone));
    }

    /** Under which hashes somebody with that number may stand: while keys change there are several. */
    public List<byte[]> indexesOfIdNo(String idNo) {
        return cipher.blindIndexes(ID_NO, idNo);
    }

    public List<byte[]> indexesOfPhone(String phone) {
        return cipher.blindIndexes(PHONE, phone);
    }

    List<byte[]> indexesOfPhoneTail(String lastFour) {
        return cipher.blindIndexes(PHONE_TAIL, lastFour);
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

    byte @Nullable [] sealMaybe(UUID member, String column, @Nullable String value) {
        return value == null ? null : seal(member, column, value);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
