package org.silveralliance.kit.refusal;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.silveralliance.kit.audit.RefusedAccess;
import org.silveralliance.kit.problem.ClosedSet;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.kit.problem.TransientFailure;
import org.silveralliance.kit.time.PartialDate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Every exception that reaches HTTP becomes a problem document; the unexpected is logged with an id and only the id goes out.
 */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String FORM_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final int FORBIDDEN = Response.Status.FORBIDDEN.getStatusCode();
    private static final int TOO_MANY = Response.Status.TOO_MANY_REQUESTS.getStatusCode();
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private final RefusedAccess refusedAccess;
    private final CurrentVertxRequest request;

    @Inject
    public ProblemMappers(RefusedAccess refusedAccess, CurrentVertxRequest request) {
        this.refusedAccess = refusedAccess;
        this.request = request;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        if (problem.type().status() == FORBIDDEN || problem.type().status() == TOO_MANY || problem.isPerhapsHidden()) {
            refusedAccess.record(problem.isPerhapsHidden());
        }
        return respond(problem);
    }

    @ServerExceptionMapper
    public Response notLoggedIn(UnauthorizedException refused) {
        return Response.fromResponse(respond(KitProblem.UNAUTHENTICATED.because("请先登录后再操作")))
                .header("WWW-Authenticate", "Bearer").build();
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException refused) {
        return Response.fromResponse(respond(KitProblem.UNAUTHENTICATED.because("登录已失效，请重新登录")))
                .header("WWW-Authenticate", "Bearer").build();
    }

    @ServerExceptionMapper
    public Response roleRefused(ForbiddenException refused) {
        refusedAccess.record(false);
        return respond(KitProblem.FORBIDDEN.because("您的角色不能进行此操作"));
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        Problem problem = KitProblem.INVALID.because("请检查标出的内容");
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            problem = problem.at(Pointers.of(violation), violation.getMessage());
        }
        return respond(problem);
    }

    @ServerExceptionMapper
    public Response malformed(JacksonException malformed) {
        String pointer = malformed instanceof JsonMappingException mapping
                ? mapping.getPath().stream().map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex())
                        : step.getFieldName()).collect(Collectors.joining("/", "/", ""))
                : "/";
        if (malformed instanceof InvalidFormatException value && value.getTargetType().isEnum()) {
            return respond(ClosedSet.refuse(KitProblem.INVALID.because("请检查标出的内容"), pointer, value.getTargetType()));
        }
        if (malformed instanceof InvalidFormatException value
                && (value.getValue() instanceof Temporal || value.getTargetType() == PartialDate.class)) {
            // Said by BodyDays.
            return respond(KitProblem.INVALID.because("请检查标出的内容").at(pointer, value.getOriginalMessage()));
        }
        return respond(KitProblem.MALFORMED.because("内容不是所要求的 JSON").at(pointer, "无法识别"));
    }

    /** Quarkus maps this subclass itself unless somebody names it. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException mismatched) {
        return malformed(mismatched);
    }

    @ServerExceptionMapper
    public Response lostRace(OptimisticLockException raced) {
        return respond(KitProblem.STALE.because("内容刚被他人修改，请刷新后再试"));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException thrown, UriInfo address, ResourceInfo resource) {
        // Quarkus wraps what a body reader throws; the client shall hear about its JSON, not about ours.
        if (thrown.getCause() instanceof JacksonException malformed) {
            return malformed(malformed);
        }
        Optional<Problem> unreadable = GivenValues.refuse(thrown, resource.getResourceMethod(), address.getQueryParameters());
        if (unreadable.isPresent()) {
            return respond(unreadable.get());
        }
        int status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        KitProblem type = KitProblem.ofStatus(status);
        return respond(type.because(type.title()));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable thrown) {
        if (thrown instanceof IOException && hasLeft()) {
            LOG.infof("The caller left before the end of the answer: %s", thrown.getMessage());
            return respond(KitProblem.UNAVAILABLE.because("连接已断开"));
        }
        if (thrown instanceof IOException && isOfAForm(thrown)) {
            return respond(KitProblem.MALFORMED.because("上传的表单不完整，请重新上传"));
        }
        if (TransientFailure.matches(thrown)) {
            LOG.warnf("The database is away or busy: %s", thrown.toString());
            return Response.fromResponse(respond(KitProblem.UNAVAILABLE.because("数据库暂时不可用，请稍后再试")))
                    .header("Retry-After", "2").build();
        }
        if (Sql.isMalformed(thrown)) {
            return respond(KitProblem.MALFORMED.because("内容中有无法保存或超出范围的字符、日期或数字"));
        }
        if (Sql.isUniqueViolation(thrown)) {
            return respond(KitProblem.CONFLICT.because("同样的内容刚由他人登记，请刷新后再试"));
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(thrown, "Unexpected failure %s", id);
        return respond(KitProblem.INTERNAL.because("系统出错，请把编号告诉管理员：" + id).with("errorId", id));
    }

    /** The parser says by no type of its own that a form breaks off or is none. */
    private static boolean isOfAForm(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace()).limit(2).anyMatch(at -> at.getClassName().startsWith(FORM_PARSER));
    }

    private boolean hasLeft() {
        RoutingContext current = request.getCurrent();
        return current != null && current.response().closed();
    }

    private static Response respond(Problem problem) {
        Duration wait = problem.retryAfter();
        return Response.status(problem.type().status()).type(PROBLEM_JSON).entity(problem.body(null))
                .header("Retry-After", wait == null ? null : wait.toSeconds()).build();
    }
}
