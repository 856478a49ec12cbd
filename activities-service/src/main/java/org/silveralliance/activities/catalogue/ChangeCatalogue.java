package org.silveralliance.activities.catalogue;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.activities.ActivitiesProblem;
import org.silveralliance.activities.catalogue.Catalogue.Node;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;

/** The county adds, retires or deletes a type. What was used stays, so that old activities keep their name. */
@ApplicationScoped
public class ChangeCatalogue {

    private final Catalogue catalogue;
    private final ActivityTypes types;
    private final Caller caller;
    private final AuditTrail audit;

    public ChangeCatalogue(Catalogue catalogue, ActivityTypes types, Caller caller, AuditTrail audit) {
        this.catalogue = catalogue;
        this.types = types;
        this.caller = caller;
        this.audit = audit;
    }

    /** What is asked of the catalogue. */
    public sealed interface Change {
    }

    /** A new entry. */
    public record Add(String code, String parent, String name) implements Change {
    }

    /** No new activity may use it. */
    public record Retire(String code) implements Change {
    }

    /** New activities may use it again. */
    public record Restore(String code) implements Change {
    }

    /** It was a mistake; only possible while unused. */
    public record Delete(String code) implements Change {
    }

    @Transactional
    public void change(Change change) {
        caller.county();
        switch (change) {
            case Add it -> add(it);
            case Retire it -> retire(it.code());
            case Restore it -> restore(it.code());
            case Delete it -> delete(it.code());
        }
    }

    private void add(Add it) {
        Map<String, Node> nodes = catalogue.all();
        if (nodes.containsKey(it.code())) {
            throw ActivitiesProblem.TYPE_EXISTS.because("代码 " + it.code() + " 已被使用");
        }
        if (!nodes.containsKey(it.parent())) {
            throw KitProblem.INVALID.because("没有上级类型 " + it.parent()).at("/parent", "不存在");
        }
        types.add(it.code(), it.parent(), it.name());
        audit.record("activity-type.added", "activity-type/" + it.code(), it.name());
    }

    private void retire(String code) {
        Node node = known(code);
        String parent = node.parent();
        if (parent == null) {
            throw KitProblem.INVALID.because("会议、主题党日、集体活动三类不能停用");
        }
        types.retire(code, parent, node.name());
        audit.record("activity-type.retired", "activity-type/" + code, null);
    }

    private void restore(String code) {
        known(code);
        types.restore(code);
        audit.record("activity-type.restored", "activity-type/" + code, null);
    }

    private void delete(String code) {
        known(code);
        boolean hasChildren = catalogue.all().values().stream().anyMatch(node -> code.equals(node.parent()));
        if (Catalogue.isShipped(code) || hasChildren || types.isUsed(code)) {
            throw ActivitiesProblem.TYPE_IN_USE.because("该类型已被使用、含有下级或为内置类型，不能删除，可以停用");
        }
        types.delete(code);
        audit.record("activity-type.deleted", "activity-type/" + code, null);
    }

    private Node known(String code) {
        Node node = catalogue.all().get(code);
        if (node == null) {
            throw KitProblem.NOT_FOUND.because("没有这种活动类型：" + code);
        }
        return node;
    }
}
