/**
 * What becomes of an exception that reaches HTTP: an answer from the catalogue, and a line on the trail where access was
 * refused.
 */
@NullMarked
package org.silveralliance.kit.refusal;

import org.jspecify.annotations.NullMarked;
