package org.silveralliance.members.ledger;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.file.SealedImportFiles;

/** Uploaded ledgers. */
@ApplicationScoped
public class SealedLedgers extends SealedImportFiles {
}
