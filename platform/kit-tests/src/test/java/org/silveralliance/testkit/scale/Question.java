package org.silveralliance.testkit.scale;

import java.util.List;

/** Something a county asks again and again; {@code paths} are asked by turns, so that no answer is the one before. */
record Question(String name, BuiltService service, String token, List<String> paths) {

    String path(int turn) {
        return paths.get(turn % paths.size());
    }
}
