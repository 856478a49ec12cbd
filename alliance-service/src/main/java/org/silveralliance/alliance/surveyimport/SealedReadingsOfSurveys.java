package org.silveralliance.alliance.surveyimport;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.reading.SealedReadings;

/** Rows that show how survey workbooks were read. */
@ApplicationScoped
public class SealedReadingsOfSurveys extends SealedReadings {
}
