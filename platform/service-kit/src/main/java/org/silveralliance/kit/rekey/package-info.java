/** Keys change while the service runs: what lies under an older one is sealed and indexed anew. */
@NullMarked
package org.silveralliance.kit.rekey;

import org.jspecify.annotations.NullMarked;
