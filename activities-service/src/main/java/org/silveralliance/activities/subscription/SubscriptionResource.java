package org.silveralliance.activities.subscription;

import java.time.Clock;
import java.time.Instant;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.subscription.Subscriptions.Kept;
import org.silveralliance.kit.access.Caller;
import org.silveralliance.kit.access.DivisionScope;
import org.silveralliance.kit.access.Roles;
import org.silveralliance.kit.idempotency.NotReplayed;
import org.silveralliance.kit.problem.KitProblem;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** An account's own subscription, and the stream that its address gives to whoever has it. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "日历订阅")
@RunOnVirtualThread
public class SubscriptionResource {

    private final Subscriptions subscriptions;
    private final Subscribe subscribe;
    private final RenewSubscription renewSubscription;
    private final Unsubscribe unsubscribe;
    private final Feed feed;
    private final Scopes scopes;
    private final Caller caller;
    private final Clock clock;

    SubscriptionResource(Subscriptions subscriptions, Subscribe subscribe, RenewSubscription renewSubscription,
            Unsubscribe unsubscribe, Feed feed, Scopes scopes, Caller caller, Clock clock) {
        this.subscriptions = subscriptions;
        this.subscribe = subscribe;
        this.renewSubscription = renewSubscription;
        this.unsubscribe = unsubscribe;
        this.feed = feed;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether there is one; its address is told once, when it is made. */
    public record SubscriptionView(boolean subscribed, @Nullable Instant createdAt, @Nullable Instant until) {
    }

    /** The address below that of the platform, and until when it holds unless its owner comes again. */
    public record NewSubscription(String path, Instant until) {
    }

    @GET
    @Path("/calendar-subscription")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER, Roles.FAMILY })
    @Operation(summary = "本人的日历订阅；地址只在订阅时给出一次")
    public SubscriptionView get() {
        return subscriptions.of(caller.subject()).map(kept -> new SubscriptionView(true, kept.createdAt(), kept.until()))
                .orElseGet(() -> new SubscriptionView(false, null, null));
    }

    @POST
    @Path("/calendar-subscription")
    @NotReplayed("The answer is a secret, which is kept nowhere; asked again, the address before ends")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER, Roles.FAMILY })
    @Operation(summary = "订阅日历，得到本人专用的地址；原有的地址随即失效")
    public NewSubscription subscribe() {
        Subscribe.Subscribed made = subscribe.subscribe();
        return new NewSubscription("/api/v1/calendars/" + made.token().text() + ".ics", made.until());
    }

    @POST
    @Path("/calendar-subscription/renew")
    @NotReplayed("Told twice, it says the same")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER, Roles.FAMILY })
    @Operation(summary = "续订：按本人现在的岗位显示，有效期重新计算")
    public SubscriptionView renew() {
        renewSubscription.renew();
        return get();
    }

    @DELETE
    @Path("/calendar-subscription")
    @RolesAllowed({ Roles.COUNTY_COMMITTEE, Roles.ORG_DEPT, Roles.LEAD_UNIT, Roles.LIAISON, Roles.BRANCH_SECRETARY,
            Roles.MEMBER, Roles.FAMILY })
    @Operation(summary = "取消订阅，地址随即失效")
    public void unsubscribe() {
        unsubscribe.unsubscribe();
    }

    /** Whoever has the address reads what its owner may see now; nobody logs in, for a phone's calendar cannot. */
    @GET
    @Path("/calendars/{token}.ics")
    @Produces("text/calendar;charset=utf-8")
    @PermitAll
    @Operation(summary = "订阅的日历，凭地址读取，不须登录；地址已取消的为 404，到期的只有一条提示")
    public String calendar(String token) {
        FeedToken asked = FeedToken.parse(token).orElseThrow(SubscriptionResource::unknown);
        return DivisionScope.call(asked.division(), () -> {
            Kept kept = subscriptions.of(asked).orElseThrow(SubscriptionResource::unknown);
            return kept.until().isBefore(clock.instant()) ? feed.ended() : feed.of(scopes.of(kept.office()));
        });
    }

    private static RuntimeException unknown() {
        return KitProblem.NOT_FOUND.because("没有这个日历地址，或已取消");
    }
}
