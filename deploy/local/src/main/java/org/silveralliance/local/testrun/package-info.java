/**
 * Everything CI runs, or the stages of it that somebody asks for: console, Maven's modules, and what needs a platform of its
 * own.
 */
@NullMarked
package org.silveralliance.local.testrun;

import org.jspecify.annotations.NullMarked;
