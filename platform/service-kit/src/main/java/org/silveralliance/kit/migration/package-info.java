/**
 * The database's schema: brought up to date by its owner, in a process of its own, and looked at by the service at its start.
 */
@NullMarked
package org.silveralliance.kit.migration;

import org.jspecify.annotations.NullMarked;
