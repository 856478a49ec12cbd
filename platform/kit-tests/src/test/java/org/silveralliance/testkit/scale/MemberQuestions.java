package org.silveralliance.testkit.scale;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a county committee asks members-service. */
final class MemberQuestions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIST = "/api/v1/members?limit=20";
    private static final int DEEP = 500 * 20;
    private static final int STEP = 200;

    private final BuiltService members;

    MemberQuestions(BuiltService members) {
        this.members = members;
    }

    List<Question> of(County county) throws IOException, InterruptedException {
        String token = county.committee();
        JsonNode some = JSON.readTree(members.get("/api/v1/members?limit=40", token)).get("items");
        List<String> names = texts(some, "name");
        return Stream.of(
                new Question("first page", members, token, List.of(LIST)),
                new Question("page 500", members, token, List.of(LIST + "&cursor=" + deep(token))),
                new Question("total", members, token, List.of("/api/v1/members?limit=1&total=true")),
                new Question("surname", members, token, search(List.of("王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周"))),
                new Question("full name", members, token, search(names)),
                new Question("initials", members, token, search(List.of("WJG", "LZM", "ZGH", "LXY", "CWL", "YDS", "HYC"))),
                new Question("phone tail", members, token,
                        search(texts(some, "phoneMasked").stream().map(phone -> phone.substring(phone.length() - 4)).toList())),
                new Question("unit name", members, token, search(List.of("水利局", "农业农村", "教育", "财政局", "民政", "医院"))),
                new Question("absent name", members, token,
                        search(names.stream().map(name -> "赫连" + name.substring(1)).toList())),
                new Question("ledger of a day", members, token, IntStream.rangeClosed(1, 28)
                        .mapToObj(day -> "/api/v1/members/ledger?asOf=2020-06-%02d".formatted(day)).toList()))
                .toList();
    }

    /** The place after 500 pages; in a county that has fewer, before its last one. */
    private String deep(String token) throws IOException, InterruptedException {
        String cursor = "";
        String next = "";
        for (int read = 0; read < DEEP; read += STEP) {
            cursor = next;
            JsonNode page = JSON.readTree(members.get("/api/v1/members?limit=" + STEP + "&cursor=" + cursor, token));
            if (page.get("next").isNull()) {
                return cursor;
            }
            next = page.get("next").asText();
        }
        return next;
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.get(field).asText()));
        return texts;
    }

    private static List<String> search(List<String> words) {
        return words.stream().map(word -> LIST + "&q=" + URLEncoder.encode(word, StandardCharsets.UTF_8)).toList();
    }
}
