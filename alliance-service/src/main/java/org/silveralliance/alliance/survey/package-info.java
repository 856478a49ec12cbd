/** The survey campaign: answers, progress, closing, candidates. */
@NullMarked
package org.silveralliance.alliance.survey;

import org.jspecify.annotations.NullMarked;
