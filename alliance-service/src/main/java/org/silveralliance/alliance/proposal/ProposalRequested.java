package org.silveralliance.alliance.proposal;

import java.util.UUID;

/** A proposal was asked for; once that is committed it is worked out. */
record ProposalRequested(UUID id, String division) {
}
