package org.silveralliance.members.health;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody opens a health file. A closed set: in free words it would be said what somebody suffers from. */
@Schema(name = "HealthReadingPurpose")
public enum ReadingPurpose {
    /** 日常关爱. */
    CARE,
    /** 走访、巡诊. */
    VISIT,
    /** 安排体检. */
    CHECK_UP,
    /** 突发救治. */
    EMERGENCY,
    /** 更新档案. */
    UPDATE,
    /** The member himself. */
    OWN
}
