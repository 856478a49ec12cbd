package org.silveralliance.kit.file;

/** The name an uploaded file had where it came from. */
public final class FileName {

    private static final int MOST = 200;

    private FileName() {
    }

    /** Without its folders, which some browsers send, and at most {@value #MOST} characters, the last ones. */
    public static String of(String uploaded) {
        String last = uploaded.substring(Math.max(uploaded.lastIndexOf('/'), uploaded.lastIndexOf('\\')) + 1);
        return last.length() > MOST ? last.substring(last.length() - MOST) : last;
    }
}
