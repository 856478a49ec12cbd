package org.silveralliance.activities.cost;

import jakarta.enterprise.context.ApplicationScoped;

import org.silveralliance.activities.access.Scopes;
import org.silveralliance.activities.activity.Activities;
import org.silveralliance.activities.activity.Activity;
import org.silveralliance.activities.activity.ActivityAccess;
import org.silveralliance.activities.cost.CostSheets.Sheet;

/**
 * Who reads and answers one sheet: whoever sees its activity, and whoever owes a share though it has left the alliance since.
 */
@ApplicationScoped
public class CostAccess {

    private final CostSheets sheets;
    private final Activities activities;
    private final ActivityAccess access;
    private final Scopes scopes;

    public CostAccess(CostSheets sheets, Activities activities, ActivityAccess access, Scopes scopes) {
        this.sheets = sheets;
        this.activities = activities;
        this.access = access;
        this.scopes = scopes;
    }

    /** The activity of a sheet the caller may read. */
    Activity activityOf(Sheet sheet) {
        return sheets.isOwedBy(sheet.id(), scopes.current().units()) ? activities.get(sheet.activityId())
                : access.visible(sheet.activityId());
    }
}
