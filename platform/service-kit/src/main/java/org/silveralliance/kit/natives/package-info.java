/** Native parts of libraries. */
@NullMarked
package org.silveralliance.kit.natives;

import org.jspecify.annotations.NullMarked;
