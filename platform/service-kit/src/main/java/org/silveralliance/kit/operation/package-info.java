/** What an operator does when something stuck: parked aggregates and dead letters. Reachable inside the platform only. */
@NullMarked
package org.silveralliance.kit.operation;

import org.jspecify.annotations.NullMarked;
