@NullMarked
package org.silveralliance.activities.registration;

import org.jspecify.annotations.NullMarked;
