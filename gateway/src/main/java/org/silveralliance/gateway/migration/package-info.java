/**
 * The tables of sessions and of the trail: brought up to date by its owner, in a process of its own, and looked at by the
 * gateway at its start.
 */
@NullMarked
package org.silveralliance.gateway.migration;

import org.jspecify.annotations.NullMarked;
