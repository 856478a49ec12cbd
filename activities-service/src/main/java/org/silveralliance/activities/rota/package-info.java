/** The published rotation of an alliance and what people do to it (R-02, R-03, R-05, E-15…E-18). */
@NullMarked
package org.silveralliance.activities.rota;

import org.jspecify.annotations.NullMarked;
