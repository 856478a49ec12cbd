package org.silveralliance.alliance.surveyimport;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.file.SealedImportFiles;

/** Uploaded survey workbooks. */
@ApplicationScoped
public class SealedSurveyFiles extends SealedImportFiles {
}
