package org.silveralliance.kit.problem;

/** One entry of an error catalogue. A service implements it by an enum of its own. */
public interface ProblemType {

    /** The stable code clients may rely on; by convention the enum's name. */
    String name();

    /** The HTTP status. */
    int status();

    /** A short Chinese title, the same for every occurrence. */
    String title();

    /** This problem with a Chinese detail for this occurrence. */
    default Problem because(String detail) {
        return new Problem(this, detail);
    }
}
