/** Field encryption with blind indexes. */
@NullMarked
package org.silveralliance.kit.crypto;

import org.jspecify.annotations.NullMarked;
