/**
 * The vendors of the delivery channels, played on this machine with their real request and response shapes, codes and limits,
 * so that no message leaves it. Faults are programmed through {@code /_sim/faults}.
 */
@NullMarked
package org.silveralliance.local.simulator;

import org.jspecify.annotations.NullMarked;
