/** Survey answers from a workbook: checked row by row, kept all at once. */
@NullMarked
package org.silveralliance.alliance.surveyimport;

import org.jspecify.annotations.NullMarked;
