package org.silveralliance.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of event types: class to CloudEvents type and back. */
public final class EventTypes {

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = Stream
            .of(MemberEvent.class, UnitEvent.class, PartyOrgEvent.class, AllianceEvent.class, RotationEvent.class,
                    ActivityEvent.class, DeliveryEvent.class)
            .flatMap(owner -> Arrays.stream(owner.getPermittedSubclasses()))
            .map(type -> type.<DomainEvent> asSubclass(DomainEvent.class))
            .collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, type -> type));

    private EventTypes() {
    }

    /** The class of a CloudEvents type; empty when this build does not know the type or its version. */
    public static Optional<Class<? extends DomainEvent>> of(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /** Every known type with its class. */
    public static Map<String, Class<? extends DomainEvent>> all() {
        return BY_NAME;
    }

    static String nameOf(Class<? extends DomainEvent> type) {
        String kebab = type.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return "org.silveralliance." + owner(type) + "." + kebab + ".v1";
    }

    private static String owner(Class<? extends DomainEvent> type) {
        if (MemberEvent.class.isAssignableFrom(type) || UnitEvent.class.isAssignableFrom(type)
                || PartyOrgEvent.class.isAssignableFrom(type)) {
            return "members";
        }
        if (AllianceEvent.class.isAssignableFrom(type)) {
            return "alliance";
        }
        return DeliveryEvent.class.isAssignableFrom(type) ? "notification" : "activities";
    }
}
