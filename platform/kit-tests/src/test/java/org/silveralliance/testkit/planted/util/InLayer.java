package org.silveralliance.testkit.planted.util;

/** Planted: a package that is a layer. */
class InLayer {
}
