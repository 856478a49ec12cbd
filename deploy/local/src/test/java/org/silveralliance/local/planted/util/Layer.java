package org.silveralliance.local.planted.util;

/** In a package that says nothing of what it is for. */
public class Layer {
}
