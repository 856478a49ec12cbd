package org.silveralliance.notification.preview;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.silveralliance.notification.NotificationConfig;
import org.silveralliance.notification.delivery.SmsText;
import org.silveralliance.notification.delivery.Wording;
import org.silveralliance.notification.planning.QuietHours;
import org.silveralliance.notification.preview.PreviewResource.NoticeDraft;
import org.silveralliance.notification.preview.PreviewResource.NoticePreview;
import org.silveralliance.notification.preview.PreviewResource.PreviewField;
import org.silveralliance.notification.preview.PreviewResource.Shown;

/** Words a notice as it would be worded, without sending it. */
@ApplicationScoped
public class ShowNotice {

    /** Stands for the name of whom it is passed on to. */
    private static final String SOMEBODY = "某某某";

    private final SmsText.Vendor vendor;
    private final QuietHours quiet;
    private final Clock clock;

    public ShowNotice(NotificationConfig config, Clock clock) {
        this.vendor = new SmsText.Vendor(config.sms().signature(), config.sms().longestVariable());
        this.quiet = QuietHours.of(config);
        this.clock = clock;
    }

    NoticePreview show(NoticeDraft draft) {
        SmsText.Subject about = new SmsText.Subject(draft.notice().kind, draft.title(), draft.place(), draft.startsAt());
        SmsText sms = SmsText.direct(vendor, about);
        SmsText relayed = SmsText.relayed(vendor, about, List.of(SOMEBODY), Function.identity()).values().iterator().next();
        return new NoticePreview(sms.text(), sms.text().length(), relayed.text(),
                Wording.plain(draft.notice().kind, draft.title(), draft.place(), draft.startsAt(), null), changed(draft, sms),
                heldUntil(draft));
    }

    private static List<Shown> changed(NoticeDraft draft, SmsText sms) {
        List<Shown> changed = new ArrayList<>();
        compare(changed, PreviewField.TITLE, draft.title(), sms.variables().get("title"));
        compare(changed, PreviewField.PLACE, draft.place(), sms.variables().get("place"));
        return changed;
    }

    private static void compare(List<Shown> changed, PreviewField field, String given, @Nullable String shown) {
        if (shown != null && !shown.equals(given)) {
            changed.add(new Shown(field, given, shown));
        }
    }

    /** As it is decided when it is sent. */
    private @Nullable Instant heldUntil(NoticeDraft draft) {
        Instant now = clock.instant();
        boolean urgent = quiet.cannotWait(draft.notice().kind, draft.startsAt(), draft.wasAt(), now);
        return quiet.areOn(now) && !urgent ? quiet.nextOpening(now) : null;
    }
}
