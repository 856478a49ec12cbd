/** Field encryption with blind indexes (design.md 7). */
@NullMarked
package org.silveralliance.kit.crypto;

import org.jspecify.annotations.NullMarked;
