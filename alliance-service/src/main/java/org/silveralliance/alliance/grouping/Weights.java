package org.silveralliance.alliance.grouping;

/**
 * What the soft aims are worth, in kilometre equivalents.
 *
 * @param distance per kilometre between a unit and its group's centre
 * @param sector per unit whose trade differs from the centre's
 * @param town per unit whose town differs from the centre's
 * @param balance per head between the largest and the smallest group
 * @param stability per unit that leaves the companions of its existing alliance
 */
public record Weights(double distance, double sector, double town, double balance, double stability) {

    /** A unit may go two kilometres further to be among its own trade, one to stay in its own town. */
    public static final Weights USUAL = new Weights(1, 2, 1, 0.02, 3);
}
