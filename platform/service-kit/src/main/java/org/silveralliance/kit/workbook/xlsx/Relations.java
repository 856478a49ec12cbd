package org.silveralliance.kit.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.XmlTokens.Token;

/** Which parts belong to a part, and as what. Types are known by their last word, in which both kinds of packages agree. */
record Relations(List<Relation> all) {

    private static final int MOST = 100_000;

    /**
     * One of them.
     *
     * @param type its last word in lower case, for example worksheet
     * @param part the part's full name without a leading slash
     */
    record Relation(String id, String type, String part) {
    }

    static Relations none() {
        return new Relations(List.of());
    }

    /**
     * Reads a part's relations.
     *
     * @param folder the folder of the part they belong to, empty or ending in a slash
     */
    static Relations read(InputStream content, String folder) throws IOException {
        List<Relation> relations = new ArrayList<>();
        try (XmlTokens part = new XmlTokens(content)) {
            for (Token token = part.next(); token != Token.EOF; token = part.next()) {
                String target = token == Token.START && part.name().equals("Relationship") ? part.attribute("Target") : null;
                if (target != null && !"External".equals(part.attribute("TargetMode")) && relations.size() < MOST) {
                    relations.add(new Relation(text(part.attribute("Id")), lastWord(text(part.attribute("Type"))),
                            resolved(folder, target)));
                }
            }
        }
        return new Relations(List.copyOf(relations));
    }

    Optional<String> byType(String type) {
        return all.stream().filter(relation -> relation.type().equals(type)).map(Relation::part).findFirst();
    }

    /** Where the relations of a part stand. */
    static String partOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    static String folderOf(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String lastWord(String type) {
        return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static String resolved(String folder, String target) {
        String plain = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (plain.startsWith("/") ? plain : folder + plain).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
