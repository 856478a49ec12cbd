package org.silveralliance.members.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody agrees to; each is asked for by itself (PIPL art. 14, 23, 29). */
@Schema(name = "ConsentPurpose")
public enum ConsentPurpose {
    /** That the ledger's data are used for service and care. */
    GENERAL,
    /** 健康档案: sensitive, by a consent of its own (PIPL art. 28, 29). Without it there is no file, taken back it is hidden. */
    HEALTH,
    /** That his relative is called for him. Taken back, the relative's name and numbers are given to nobody. */
    FAMILY_CONTACT,
    /** That a provider of services learns of an order. */
    PROVIDER_ORDER
}
