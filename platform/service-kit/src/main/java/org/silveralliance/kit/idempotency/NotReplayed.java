package org.silveralliance.kit.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a POST, PUT or PATCH that is not {@link Idempotent}: why its answer may not, or need not, be kept and given again. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface NotReplayed {

    String value();
}
