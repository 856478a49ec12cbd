package org.silveralliance.activities.rotation;

import jakarta.inject.Singleton;

import org.silveralliance.activities.ActivitiesConfig;
import org.silveralliance.kit.http.Room;

/** The places that all who plan a year share; an interceptor is another one for every class that it stands around. */
@Singleton
class PlanningPlaces {

    private final Room room;

    PlanningPlaces(ActivitiesConfig config) {
        this.room = new Room(config.rotation().atOnce(), config.rotation().longestWait());
    }

    Room.Place take() {
        return room.enter("同时编排轮值的人较多，请稍后再试");
    }
}
