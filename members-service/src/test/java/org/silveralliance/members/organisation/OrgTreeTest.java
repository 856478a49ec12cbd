package org.silveralliance.members.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.silveralliance.members.organisation.Organisations.founded;
import static org.silveralliance.members.organisation.Organisations.move;
import static org.silveralliance.members.organisation.Organisations.named;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.silveralliance.testkit.RealParts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** However organisations are moved, by one or by several at once, on no day does one stand above itself. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "members"))
class OrgTreeTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    @Test
    @DisplayName("G-28 no order of moves closes a ring on any day")
    void shouldStayATree() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> orgs = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            orgs.add(founded(named("党委"), "PARTY_COMMITTEE", null, FIRST.toString()));
        }
        Set<String> days = new TreeSet<>();
        for (int n = 0; n < 60; n++) {
            String day = FIRST.plusDays(1 + random.nextInt(300)).toString();
            int status = move(orgs.get(random.nextInt(8)), orgs.get(random.nextInt(8)), day).extract().statusCode();
            if (status == 200) {
                days.add(day);
            }
        }
        assertThat(days).as("moves, seed %d", seed).isNotEmpty();
        for (String day : days) {
            mustBeATree(day, "on " + day + ", seed " + seed);
        }
    }

    @Test
    @DisplayName("G-28 two moves at once, each fine alone, do not close a ring")
    void shouldNotCloseARingFromTwoSides() {
        for (int round = 0; round < 5; round++) {
            String one = founded(named("党委"), "PARTY_COMMITTEE", null, FIRST.toString());
            String two = founded(named("党委"), "PARTY_COMMITTEE", null, FIRST.toString());
            CompletableFuture<Integer> there = CompletableFuture.supplyAsync(() -> status(one, two));
            CompletableFuture<Integer> back = CompletableFuture.supplyAsync(() -> status(two, one));
            assertThat(List.of(there.join(), back.join())).containsExactlyInAnyOrder(200, 422);
        }
    }

    private static int status(String id, String parent) {
        return move(id, parent, "2022-01-01").extract().statusCode();
    }

    private static void mustBeATree(String day, String told) {
        Map<String, String> above = new HashMap<>();
        Organisations.all(day).forEach(org -> above.put(org.get("id"), org.get("parentId")));
        for (String id : above.keySet()) {
            Set<String> seen = new HashSet<>();
            for (String at = id; at != null; at = above.get(at)) {
                assertThat(seen.add(at)).as("%s stands above itself %s", at, told).isTrue();
            }
        }
    }
}
