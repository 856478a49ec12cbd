package org.silveralliance.members.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.silveralliance.members.organisation.CommitteeTerm.TermState;

/** What an organisation lacks, or what is due of it; {@code UNIT_WITHOUT_BRANCH} is of a unit that should have one (G-18). */
@Schema(name = "OrgGap")
public enum OrgGap {

    TERM_OVERDUE,
    TERM_DUE,
    NO_TERM,
    NO_SECRETARY,
    NO_INSTRUCTOR,
    TOO_FEW_MEMBERS,
    UNIT_WITHOUT_BRANCH;

    /** A branch has at least three full members (中国共产党章程, 第三十条). */
    static final int FEWEST = 3;

    /**
     * All that an organisation lacks on a day; with two full members a branch is shown and never dissolved by itself (E-34).
     */
    static List<OrgGap> of(OrgLevel level, OrgForm form, @Nullable String secretary, @Nullable String instructor,
            long fullMembers,
            Optional<CommitteeTerm> term, LocalDate day) {
        List<OrgGap> gaps = new ArrayList<>();
        if (term.isEmpty() && level == OrgLevel.BRANCH && form.electsItsCommittee()) {
            gaps.add(NO_TERM);
        }
        term.ifPresent(known -> {
            TermState state = known.state(day);
            if (state == TermState.OVERDUE) {
                gaps.add(TERM_OVERDUE);
            } else if (known.reminder(day).isPresent()) {
                gaps.add(TERM_DUE);
            }
        });
        if (secretary == null && (level == OrgLevel.BRANCH || level == OrgLevel.GENERAL_BRANCH)) {
            gaps.add(NO_SECRETARY);
        }
        if (level == OrgLevel.BRANCH) {
            if (instructor == null) {
                gaps.add(NO_INSTRUCTOR);
            }
            if (fullMembers < FEWEST) {
                gaps.add(TOO_FEW_MEMBERS);
            }
        }
        return gaps;
    }
}
