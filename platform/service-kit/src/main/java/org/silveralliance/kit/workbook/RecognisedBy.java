package org.silveralliance.kit.workbook;

/** How it is known what a column is. The names are part of the API. */
public enum RecognisedBy {

    /** By the title of our own template. */
    TITLE,
    /** By another name many counties use. */
    SYNONYM,
    /** By a name the county added. */
    COUNTY,
    /** By what a person said of the same heading the last time. */
    REMEMBERED,
    /** By what a person said of this workbook. */
    PERSON,
    /** Not at all: nothing of it is read. */
    UNKNOWN,
    /** Two columns have its name, so that neither is read. */
    AMBIGUOUS,
    /** A running number or the like, of which nothing could be kept. */
    NOT_NEEDED
}
