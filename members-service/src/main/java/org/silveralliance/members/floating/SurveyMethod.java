package org.silveralliance.members.floating;

/** How it was found out where somebody lives (source 001: 家庭走访、电话访谈). */
public enum SurveyMethod {
    HOME_VISIT,
    TELEPHONE
}
