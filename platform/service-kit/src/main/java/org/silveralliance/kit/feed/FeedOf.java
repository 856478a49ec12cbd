package org.silveralliance.kit.feed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.silveralliance.contracts.DomainEvent;

/**
 * On a resource method that answers with {@link ChangeFeed.Changes}: whose events it gives, so that the document describes each
 * of them. What comes that is not of these does not fit the document, and the tests' referee says so.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface FeedOf {

    /** Families of events, such as {@code MemberEvent}. */
    Class<? extends DomainEvent>[] value();
}
