package org.silveralliance.members.ledger;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.kit.reading.SealedReadings;

/** Rows that show how ledgers were read. */
@ApplicationScoped
public class SealedReadingsOfLedgers extends SealedReadings {
}
