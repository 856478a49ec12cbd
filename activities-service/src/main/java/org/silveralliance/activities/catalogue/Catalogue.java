package org.silveralliance.activities.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.kit.problem.KitProblem;

/** The tree of kinds: what is shipped, with what the county added or retired laid over it. */
@ApplicationScoped
public class Catalogue {

    private static final List<Node> SHIPPED = List.of(
            new Node("MEETING", null, "会议", false), new Node("ALLIANCE_MEETING", "MEETING", "联盟会议", false),
            new Node("THEME_DAY", null, "主题党日", false),
            new Node("PAST_AND_PRESENT", "THEME_DAY", "忆往昔话今朝", false),
            new Node("PARTY_LECTURE", "THEME_DAY", "党课", false), new Node("REFLECTION", "THEME_DAY", "入党感悟", false),
            new Node("COLLECTIVE", null, "集体活动", false), new Node("VISIT", "COLLECTIVE", "参观视察", false),
            new Node("EDUCATION_BASE", "VISIT", "党性教育基地", false), new Node("INSPECTION", "VISIT", "重点项目视察", false),
            new Node("BRIEFING", "COLLECTIVE", "形势报告", false), new Node("LECTURE", "BRIEFING", "专题讲座", false),
            new Node("RED_EDUCATION", "COLLECTIVE", "红色教育", false), new Node("FILM", "RED_EDUCATION", "影视观摩", false),
            new Node("SPEECH", "RED_EDUCATION", "演讲", false),
            new Node("PERFORMANCE", "RED_EDUCATION", "文艺演出", false),
            new Node("CALLIGRAPHY", "RED_EDUCATION", "书画展", false), new Node("GATEBALL", "RED_EDUCATION", "门球", false),
            new Node("VOLUNTEERING", "COLLECTIVE", "志愿服务", false),
            new Node("CARE_FOR_YOUTH", "VOLUNTEERING", "关心下一代", false));

    private final ActivityTypes types;

    public Catalogue(ActivityTypes types) {
        this.types = types;
    }

    /** An entry; roots have no parent. */
    public record Node(String code, @Nullable String parent, String name, boolean retired) {
    }

    /** What an activity is: one of the three kinds, and a type unless it is just the kind. */
    public record Entry(ActivityKind kind, @Nullable String type) {
    }

    /** All entries by code, parents before children. */
    public Map<String, Node> all() {
        Map<String, Node> nodes = new LinkedHashMap<>();
        SHIPPED.forEach(node -> nodes.put(node.code(), node));
        types.own().forEach(own -> nodes.put(own.code(), own));
        return nodes;
    }

    static boolean isShipped(String code) {
        return SHIPPED.stream().anyMatch(node -> node.code().equals(code));
    }

    /** The entry for a new activity; a retired or unknown type is refused. */
    public Entry usable(String kindOrType, @Nullable String type) {
        Map<String, Node> nodes = all();
        String code = type == null || type.isBlank() ? kindOrType : type;
        String pointer = type == null || type.isBlank() ? "/kind" : "/type";
        Node node = nodes.get(code);
        if (node == null || node.retired()) {
            throw KitProblem.INVALID.because(node == null ? "没有这种活动类型：" + code : "活动类型“" + node.name() + "”已停用")
                    .at(pointer, "不能使用");
        }
        ActivityKind kind = kindOf(node, nodes);
        if (!code.equals(kindOrType) && !nodes.containsKey(kindOrType)) {
            throw KitProblem.INVALID.because("没有这种活动类型：" + kindOrType).at("/kind", "不能使用");
        }
        return new Entry(kind, node.parent() == null ? null : code);
    }

    /** The codes at and below one. */
    static Set<String> below(String code, Map<String, Node> nodes) {
        Set<String> found = new HashSet<>(Set.of(code));
        List<String> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            String parent = open.removeLast();
            nodes.values().stream().filter(node -> parent.equals(node.parent())).map(Node::code).filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    private static ActivityKind kindOf(Node node, Map<String, Node> nodes) {
        Node current = node;
        while (current.parent() != null) {
            Node parent = nodes.get(current.parent());
            if (parent == null) {
                throw new IllegalStateException("The catalogue entry " + current.code() + " has no root");
            }
            current = parent;
        }
        return ActivityKind.valueOf(current.code());
    }
}
