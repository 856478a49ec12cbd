/** How answers slow down as counties and their neighbours grow: invented data of four sizes, measured over HTTP. */
@NullMarked
package org.silveralliance.testkit.scale;

import org.jspecify.annotations.NullMarked;
