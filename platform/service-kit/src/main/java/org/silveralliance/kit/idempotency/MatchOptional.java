package org.silveralliance.kit.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method that takes {@code If-Match}: when it may come without. One that never answers 428 says so by {@code never}; the
 * document follows.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface MatchOptional {

    /** When, in Chinese, as the document says it. */
    String value();

    /** Whether it may always be left out. */
    boolean never() default false;
}
