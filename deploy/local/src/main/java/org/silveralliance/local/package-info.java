/**
 * The launcher behind ./alliance: plain Java without dependencies, compiled by the script itself.
 */
@NullMarked
package org.silveralliance.local;

import org.jspecify.annotations.NullMarked;
