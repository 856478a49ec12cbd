package org.silveralliance.testkit.planted.ringone;

import org.silveralliance.testkit.planted.ringtwo.Ringtwo;

public class Ringone {

    Ringtwo other;
}
