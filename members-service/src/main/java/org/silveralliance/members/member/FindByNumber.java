package org.silveralliance.members.member;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.paging.Page;
import org.silveralliance.members.access.Scopes;
import org.silveralliance.members.member.MemberResource.MemberItem;

/**
 * Finds whose a whole number is, and records that somebody asked. A list shows sex and birth date, a page the first digits of a
 * number: whoever tried the few hundred that are left would know it whole. So numbers that are nobody's count as looks at
 * sealed fields do.
 */
@ApplicationScoped
public class FindByNumber {

    private final MemberList list;
    private final Scopes scopes;
    private final RevealsADay revealsADay;
    private final AuditTrail audit;

    public FindByNumber(MemberList list, Scopes scopes, RevealsADay revealsADay, AuditTrail audit) {
        this.list = list;
        this.scopes = scopes;
        this.revealsADay = revealsADay;
        this.audit = audit;
    }

    /** Those within the caller's scope; of numbers in the form they are indexed by. */
    @Transactional
    List<MemberItem> find(Optional<String> idNo, Optional<String> phone) {
        List<MemberItem> found = list.byNumber(scopes.current(), idNo, phone, Page.MAX_LIMIT);
        if (found.isEmpty()) {
            revealsADay.count();
        }
        audit.record("member.searched", found.size() == 1 ? "member/" + found.getFirst().id() : "members",
                (idNo.isPresent() ? "idNo" : "phone") + ": " + found.size());
        return found;
    }
}
