/**
 * The ledger of retired members and their units: who they are, how they may be reached and to which unit they belong.
 * Other services learn of changes from the events; contact details never leave this service through Kafka.
 */
@NullMarked
package org.silveralliance.members;

import org.jspecify.annotations.NullMarked;
