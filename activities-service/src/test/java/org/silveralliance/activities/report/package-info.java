@NullMarked
package org.silveralliance.activities.report;

import org.jspecify.annotations.NullMarked;
