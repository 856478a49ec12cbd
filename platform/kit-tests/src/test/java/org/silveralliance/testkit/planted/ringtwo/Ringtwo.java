package org.silveralliance.testkit.planted.ringtwo;

import org.silveralliance.testkit.planted.ringone.Ringone;

public class Ringtwo {

    Ringone other;
}
