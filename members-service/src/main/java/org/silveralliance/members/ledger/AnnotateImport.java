package org.silveralliance.members.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.audit.AuditTrail;
import org.silveralliance.kit.file.ImportFiles;
import org.silveralliance.kit.file.WorkFiles;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.reading.Readings;
import org.silveralliance.kit.workbook.AnnotatedWorkbook;
import org.silveralliance.kit.workbook.Issue;
import org.silveralliance.kit.workbook.WorkbookRefused;
import org.silveralliance.members.MembersConfig;
import org.silveralliance.members.MembersProblem;

/**
 * Gives an imported workbook back with its findings written in: to the account that uploaded it, which had all of it before,
 * and to nobody else. That is an export of personal data, so it is on the trail with the number of rows.
 */
@ApplicationScoped
public class AnnotateImport {

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportIssues issues;
    private final Readings readings;
    private final WorkFiles workFiles;
    private final AuditTrail audit;
    private final Caller caller;
    private final MembersConfig config;

    public AnnotateImport(ImportJobs jobs, ImportFiles files, ImportIssues issues, Readings readings, WorkFiles workFiles,
            AuditTrail audit,
            Caller caller, MembersConfig config) {
        this.jobs = jobs;
        this.files = files;
        this.issues = issues;
        this.readings = readings;
        this.workFiles = workFiles;
        this.audit = audit;
        this.caller = caller;
        this.config = config;
    }

    /** A temporary file, which the caller deletes. */
    @Transactional
    public Path annotated(UUID id) throws IOException {
        ImportJob job = jobs.findByIdOptional(id).orElseThrow(() -> KitProblem.NOT_FOUND.because("没有这次导入"));
        if (!job.isOf(caller.username())) {
            throw KitProblem.FORBIDDEN.because("带批注的工作簿只能由上传人下载；其他人可查看问题清单");
        }
        if (job.state() != ImportJob.State.DONE && job.state() != ImportJob.State.UNDONE) {
            throw MembersProblem.IMPORT_NOT_FINISHED.because("导入完成后才能下载带批注的工作簿");
        }
        Path original = files.open(id);
        if (original == null) {
            throw MembersProblem.IMPORT_FILE_GONE.because("上传的文件已按期清除");
        }
        try {
            List<Issue> found = issues.all(id);
            Path copy = workFiles.write("annotated.xlsx", target -> new AnnotatedWorkbook(StartImport.limits(config.imports()),
                    Layouts.of(job.kind(), readings.told(id)), job.mode() == ImportJob.Mode.APPLY, found)
                    .write(original, target));
            // Last: nobody of the county writes on the trail until this transaction ends.
            audit.record("import.exported", "import/" + id, "annotated, " + job.rows() + " rows");
            return copy;
        } catch (WorkbookRefused refused) {
            throw refused.problem();
        } finally {
            Files.delete(original);
        }
    }
}
