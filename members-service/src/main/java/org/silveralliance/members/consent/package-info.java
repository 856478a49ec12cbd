/**
 * Consents: what a member agreed to, since when and how, and what he took back. What depends on one asks for it in the
 * statement
 * that reads, so that a withdrawal is felt by the next.
 */
@NullMarked
package org.silveralliance.members.consent;

import org.jspecify.annotations.NullMarked;
