package org.silveralliance.members.floating;

/** What each floating member shall have (source 001: “六有”管理). */
public enum SixHave {
    /** 流入流出有记载: the register says where he lives. */
    RECORDED,
    /** 联系沟通有桥梁: somebody talked to him lately. */
    CONTACT,
    /** 教育培训有实效. */
    EDUCATION,
    /** 服务关怀有途径. */
    CARE,
    /** 权利权益有保障. */
    RIGHTS,
    /** 作用发挥有空间. */
    CONTRIBUTION;

    /** Whether it shows by itself; of the others somebody has to say what shows it. */
    public boolean showsByItself() {
        return this == RECORDED || this == CONTACT;
    }
}
