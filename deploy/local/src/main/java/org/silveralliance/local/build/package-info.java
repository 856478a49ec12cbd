/**
 * Getting things to run: parts through Maven, services and console from their sources, only when stale.
 */
@NullMarked
package org.silveralliance.local.build;

import org.jspecify.annotations.NullMarked;
