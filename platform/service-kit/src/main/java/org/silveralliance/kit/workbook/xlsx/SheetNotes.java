package org.silveralliance.kit.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.workbook.xlsx.XmlTokens.Token;

/** Reads the comments of one sheet, without those an annotated copy of ours wrote into it. */
final class SheetNotes {

    /** Comments beyond these, and characters of one, tell nothing more of people. */
    private static final int MOST = 20_000;
    private static final int LONGEST = 500;
    /** What the program writes before a comment with answers for older ones. */
    private static final Pattern FOR_OLDER_PROGRAMS = Pattern
            .compile("^\\[[^\\[\\]]{2,30}\\].{0,400}?(?:Comment|注释|批注)\\s?[:：]\\s*", Pattern.DOTALL);
    /** As findings begin, where somebody's own comments stood on the sheet before. */
    private static final Pattern OURS = Pattern.compile("(未导入|不能导入|已导入，请核对|请核对|没有读取)：.*", Pattern.DOTALL);

    private SheetNotes() {
    }

    /** The comments by the number of the row. */
    static Map<Integer, List<Note>> read(InputStream content) throws IOException {
        Map<Integer, List<Note>> notes = new HashMap<>();
        List<String> authors = new ArrayList<>();
        int taken = 0;
        String place = null;
        boolean ours = false;
        try (XmlTokens part = new XmlTokens(content)) {
            for (Token token = part.next(); token != Token.EOF && taken < MOST; token = part.next()) {
                if (token != Token.START) {
                    continue;
                }
                switch (part.name()) {
                    case "author" -> authors.add(part.content());
                    case "comment" -> {
                        place = part.attribute("ref");
                        ours = isOurs(part.attribute("authorId"), authors);
                    }
                    case "text" -> {
                        String text = FOR_OLDER_PROGRAMS.matcher(cut(RichText.read(part))).replaceFirst("").strip();
                        if (place != null && !ours && !OURS.matcher(text).matches()) {
                            CellPlace at = CellPlace.of(place);
                            notes.computeIfAbsent(at.row(), any -> new ArrayList<>()).add(new Note(at.column(), text));
                            taken++;
                        }
                    }
                    default -> {
                        // How it looks is nothing to a reader.
                    }
                }
            }
        }
        return notes;
    }

    private static boolean isOurs(@Nullable String author, List<String> authors) {
        // A sheet of somebody's own comments has their authors first, and ours under the first of them.
        return author != null && author.equals("0") && !authors.isEmpty() && authors.getFirst().equals(Notes.AUTHOR);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
