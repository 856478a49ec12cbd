package org.silveralliance.members.ledger;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.reading.Readings.Kept;
import org.silveralliance.members.MembersProblem;
import org.silveralliance.members.ledger.ImportDecisions.Decision;
import org.silveralliance.members.ledger.ImportDecisions.Take;
import org.silveralliance.members.ledger.ImportResource.DecisionForm;
import org.silveralliance.members.member.MemberField;

/**
 * Notes what whoever sent a workbook decides about its differences before it is applied. Each decision stands by itself, so two
 * pages of his overwrite nothing but what they both decide.
 */
@ApplicationScoped
public class DecideImport {

    private final ImportJobs jobs;
    private final Readings readings;
    private final ImportDecisions decisions;
    private final AuditTrail audit;
    private final Caller caller;

    public DecideImport(ImportJobs jobs, Readings readings, ImportDecisions decisions, AuditTrail audit,
            Caller caller) {
        this.jobs = jobs;
        this.readings = readings;
        this.decisions = decisions;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    public void decide(UUID id, List<DecisionForm> forms) {
        caller.county();
        checked(jobs, readings, id, caller);
        forms.forEach(form -> decide(id, form));
        audit.record("import.decided", "import/" + id, forms.size() + " decisions");
    }

    /** A finished check that the caller sent, whose values are shown to nobody else, and that no later one replaces. */
    static ImportJob checked(ImportJobs jobs, Readings readings, UUID id, Caller caller) {
        ImportJob job = jobs.findByIdOptional(id).orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这次导入"));
        if (!job.isOf(caller.username())) {
            throw KitProblem.FORBIDDEN.because("只能由上传人决定和入库");
        }
        if (job.state() != ImportJob.State.DONE || job.mode() != ImportJob.Mode.VALIDATE) {
            throw MembersProblem.IMPORT_NOT_FINISHED.because("只能对已完成的校验作决定和入库");
        }
        if (readings.find(id).map(Kept::replacedBy).isPresent()) {
            throw MembersProblem.IMPORT_READ_AGAIN.because("已按更正后的识别结果重新校验，请在新的校验上继续");
        }
        return job;
    }

    private void decide(UUID id, DecisionForm form) {
        Integer row = form.row();
        MemberField field = form.field();
        boolean aboutPerson = form.take() == Take.SAME || form.take() == Take.OTHER;
        if (aboutPerson && row == null) {
            throw KitProblem.INVALID.because("是否同一人要逐行决定").at("/row", "不能为空");
        }
        if (form.take() == Take.SAME && form.memberId() == null) {
            throw KitProblem.INVALID.because("请指明是台账中的哪一人").at("/memberId", "不能为空");
        }
        String about = aboutPerson ? MemberField.ID_NO.name() : field == null ? "" : field.name();
        decisions.decide(id, row == null ? 0 : row, about, new Decision(form.take(), form.memberId()), caller.username());
    }
}
