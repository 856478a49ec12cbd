package org.silveralliance.alliance.frommembers;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.silveralliance.alliance.Rows;
import org.silveralliance.alliance.frommembers.MemberStory.Stay;
import org.silveralliance.kit.access.DivisionScope;

/** Learns facts of members and keeps what they add up to. */
@ApplicationScoped
public class Stays {

    private final EntityManager entities;

    public Stays(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds one fact and works the member's story out anew; whichever fact comes last, the outcome is the same. */
    void learn(UUID member, MemberFact fact) {
        entities.createNativeQuery("""
                insert into member_fact (member_id, version, kind, unit_id, category, state, on_date, division)
                values (:member, :version, :kind, :unit, :category, :state, :on, :division) on conflict do nothing""")
                .setParameter("member", member).setParameter("version", fact.version())
                .setParameter("kind", fact.kind().name()).setParameter("unit", fact.unitId())
                .setParameter("category", fact.category()).setParameter("state", fact.state())
                .setParameter("on", fact.on()).setParameter("division", DivisionScope.current()).executeUpdate();
        MemberStory story = MemberStory.of(facts(member));
        keep(member, story);
        entities.createNativeQuery("delete from member_stay where member_id = :member").setParameter("member", member)
                .executeUpdate();
        story.stays().forEach(stay -> keep(member, stay));
    }

    private List<MemberFact> facts(UUID member) {
        List<Tuple> rows = entities.createNativeQuery("""
                select version, kind, unit_id, category, state, on_date from member_fact where member_id = :member
                order by version""", Tuple.class).setParameter("member", member).getResultList();
        return rows.stream()
                .map(row -> new MemberFact(((Number) row.get(0)).longValue(), MemberFact.Kind.valueOf(Rows.text(row, 1)),
                        Rows.id(row, 2), Rows.textOrNull(row, 3), Rows.textOrNull(row, 4), Rows.day(row, 5)))
                .toList();
    }

    private void keep(UUID member, MemberStory story) {
        entities.createNativeQuery("""
                insert into member (id, division, unit_id, category, state)
                values (:id, :division, :unit, :category, :state) on conflict (id) do update
                set unit_id = excluded.unit_id, category = excluded.category, state = excluded.state""")
                .setParameter("id", member).setParameter("division", DivisionScope.current())
                .setParameter("unit", story.unitId()).setParameter("category", story.category())
                .setParameter("state", story.state()).executeUpdate();
    }

    private void keep(UUID member, Stay stay) {
        entities.createNativeQuery("""
                insert into member_stay (member_id, unit_id, valid_from, valid_to, division)
                values (:member, :unit, :from, :to, :division) on conflict do nothing""")
                .setParameter("member", member).setParameter("unit", stay.unitId()).setParameter("from", stay.from())
                .setParameter("to", stay.to()).setParameter("division", DivisionScope.current()).executeUpdate();
    }
}
