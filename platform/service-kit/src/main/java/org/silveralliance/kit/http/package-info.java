/** What holds for every request before anybody looks into it. */
@NullMarked
package org.silveralliance.kit.http;

import org.jspecify.annotations.NullMarked;
