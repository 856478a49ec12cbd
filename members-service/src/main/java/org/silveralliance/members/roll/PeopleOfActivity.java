package org.silveralliance.members.roll;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.silveralliance.kit.problem.KitProblem;
import org.silveralliance.kit.problem.Problem;
import org.silveralliance.members.roll.ActivitiesApi.Person;

/**
 * Whom the reader sees on the lists of an activity. Only activities-service knows who hosts it and until when: it is asked with
 * the reader's own token, and without its answer nobody is named.
 */
@ApplicationScoped
public class PeopleOfActivity {

    private static final Logger LOG = Logger.getLogger(PeopleOfActivity.class);

    private final ActivitiesApi activities;

    public PeopleOfActivity(@RestClient ActivitiesApi activities) {
        this.activities = activities;
    }

    List<UUID> seen(UUID activityId) {
        try {
            return activities.people(activityId).items().stream().map(Person::memberId).distinct().toList();
        } catch (WebApplicationException refused) {
            throw refusal(refused);
        } catch (ProcessingException away) {
            throw silent(away);
        }
    }

    private static Problem refusal(WebApplicationException refused) {
        return switch (refused.getResponse().getStatus()) {
            case 403 -> KitProblem.FORBIDDEN.because("没有权限查看活动的名单");
            case 404 -> KitProblem.notInScope("没有找到该活动");
            default -> silent(refused);
        };
    }

    private static Problem silent(RuntimeException away) {
        LOG.warnf("The people of an activity cannot be asked for now: %s", away.toString());
        return KitProblem.UNAVAILABLE.because("暂时查不到这次活动的名单，请稍后再试");
    }
}
