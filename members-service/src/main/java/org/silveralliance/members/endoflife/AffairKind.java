package org.silveralliance.members.endoflife;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point of the list, in the order in which it is usually done. */
@Schema(name = "EndOfLifeTaskKind")
public enum AffairKind {
    /** 家属联系: somebody talks to the family. */
    FAMILY_CONTACT,
    /** 丧葬事宜: funeral, allowance, pension to the bereaved. */
    FUNERAL,
    /** 党费截止: what was paid for the months after his last is paid back. */
    DUES_END,
    /** 台账更新: papers and the systems above say so too. */
    LEDGER_UPDATE
}
