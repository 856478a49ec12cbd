/**
 * What an operator does when something stuck: parked aggregates, dead letters, events of unknown types. Reachable inside the
 * platform only.
 */
@NullMarked
package org.silveralliance.kit.operation;

import org.jspecify.annotations.NullMarked;
