package org.silveralliance.members.member;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * {@link PersonalData} as it rests in the database: ciphertexts, keyed hashes for equality search, and the phone's
 * mask. A masked identity number is not kept: with the birth date beside it, it would be the whole number.
 */
@Embeddable
public class SealedData {

    @Column(name = "id_no_enc")
    byte[] idNo;
    byte[] idNoHash;
    @Column(name = "phone_enc")
    byte @Nullable [] phone;
    byte @Nullable [] phoneHash;
    byte @Nullable [] phoneTailHash;
    @Nullable
    String phoneMasked;
    @Column(name = "address_enc")
    byte @Nullable [] address;
    @Column(name = "health_enc")
    byte @Nullable [] health;
    @Column(name = "family_name_enc")
    byte @Nullable [] familyName;
    @Column(name = "family_phone_enc")
    byte @Nullable [] familyPhone;
    @Column(name = "living_enc")
    byte @Nullable [] living;
    @Column(name = "remark_enc")
    byte @Nullable [] remark;
    /** As it was written before it was sealed; {@link PlainRemarks} takes it away. */
    @Column(name = "living")
    private @Nullable String plainLiving;
    /** As {@link #plainLiving}. */
    @Column(name = "remark")
    private @Nullable String plainRemark;
    byte[] contentHash;
    /** The version of the key that made the hashes. */
    private int indexKey;

    /** For the persistence provider. */
    protected SealedData() {
    }

    SealedData(int indexKey, byte[] idNo, byte[] idNoHash, byte[] contentHash) {
        this.indexKey = indexKey;
        this.idNo = idNo;
        this.idNoHash = idNoHash;
        this.contentHash = contentHash;
    }

    byte[] contentHash() {
        return contentHash;
    }

    @Nullable
    String plainLiving() {
        return plainLiving;
    }

    @Nullable
    String plainRemark() {
        return plainRemark;
    }

    /** The version of the key that made the hashes. */
    public int indexKey() {
        return indexKey;
    }

    /** The keyed hash of the identity number, the key by which a person is known again. */
    public byte[] idNoHash() {
        return idNoHash;
    }
}
