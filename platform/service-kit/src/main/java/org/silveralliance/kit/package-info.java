/**
 * Technique all services share and none of the domain: how a fact leaves, how one is heard, who may see what, how errors are
 * told, how fields are sealed. Opened only by the curious; a feature should read without it.
 */
@NullMarked
package org.silveralliance.kit;

import org.jspecify.annotations.NullMarked;
