@NullMarked
package org.silveralliance.activities.rotation;

import org.jspecify.annotations.NullMarked;
