package org.silveralliance.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import jakarta.transaction.RollbackException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import javax.transaction.xa.XAException;

class TransientFailureTest {

    @ParameterizedTest
    @CsvSource({ "08006, true", "57P02, true", "40001, true", "53300, true", "23505, false", "22001, false" })
    @DisplayName("I-01 a fault of the moment is told from one of the matter by the database's own code")
    void shouldGoByTheCode(String state, boolean ofTheMoment) {
        assertThat(TransientFailure.matches(new IllegalStateException(new SQLException("failed", state))))
                .isEqualTo(ofTheMoment);
    }

    @Test
    @DisplayName("I-01 a commit that broke off with the connection is a fault of the moment, though nothing caused its exception")
    void shouldLookIntoWhatACommitSuppressed() {
        assertThat(TransientFailure.matches(new IllegalStateException(committing("57P02")))).isTrue();
        assertThat(TransientFailure.matches(new IllegalStateException(committing("23505")))).isFalse();
    }

    @Test
    @DisplayName("I-01 what refers to itself comes to an end")
    void shouldEndWithACircle() {
        IllegalStateException one = new IllegalStateException("one");
        one.addSuppressed(new IllegalStateException("two", one));
        assertThat(TransientFailure.matches(one)).isFalse();
    }

    /** As the transaction manager tells of a commit that failed. */
    private static RollbackException committing(String state) {
        XAException broken = new XAException(XAException.XAER_RMFAIL);
        broken.initCause(new SQLException("terminating connection", state));
        RollbackException failed = new RollbackException("Could not commit transaction.");
        failed.addSuppressed(broken);
        return failed;
    }
}
