/** Files for a moment: what is unpacked or written on its way through a service. */
@NullMarked
package org.silveralliance.kit.file;

import org.jspecify.annotations.NullMarked;
