@NullMarked
package org.silveralliance.activities.rota;

import org.jspecify.annotations.NullMarked;
