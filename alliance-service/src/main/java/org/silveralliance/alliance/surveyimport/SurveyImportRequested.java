package org.silveralliance.alliance.surveyimport;

import org.silveralliance.alliance.surveyimport.SurveyImports.Job;

/** A workbook was handed in; once that is committed it is read. */
record SurveyImportRequested(Job job) {
}
