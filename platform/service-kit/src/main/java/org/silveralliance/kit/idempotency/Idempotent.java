package org.silveralliance.kit.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * On a resource method: honours the header {@code Idempotency-Key}. One key has one effect and one answer, also across a
 * crash, because the answer is kept in the transaction of the effect, for seven days. The same key with another body is 422.
 * What is refused is not kept: asking again may succeed. On a PUT it spares whoever lost the answer a refusal for the version
 * he himself has made.
 */
@InterceptorBinding
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
}
