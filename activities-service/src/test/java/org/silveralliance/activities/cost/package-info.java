@NullMarked
package org.silveralliance.activities.cost;

import org.jspecify.annotations.NullMarked;
